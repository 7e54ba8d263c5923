/** The preview's choices: one source for the toolbar, the settings' schema and what a window reload finds again. */

/** How wide the reader's window is that the preview stands for. */
const WIDTHS = ['panel', 'desktop', 'phone'] as const;
export type Width = (typeof WIDTHS)[number];

/** The post's page, or its entry in the blog's list. */
const VIEWS = ['post', 'list'] as const;
export type View = (typeof VIEWS)[number];

export interface Choices {
  readonly view: View;
  readonly width: Width;
  /** A word at each of the site's own faults. */
  readonly faults: boolean;
}

const DEFAULT_CHOICES: Choices = { view: 'post', width: 'panel', faults: true };

/** The settings' schema, by the name below `starlingxRecap.`: with what a new preview begins. */
export const previewSettings = {
  'preview.view': {
    type: 'string',
    enum: VIEWS,
    enumDescriptions: ['The post’s page.', 'Its entry in the blog’s list, between its neighbours by date.'],
    default: DEFAULT_CHOICES.view,
    scope: 'window',
    markdownDescription: 'What a new preview shows first. The buttons below the preview change it for one preview.',
  },
  'preview.width': {
    type: 'string',
    enum: WIDTHS,
    enumDescriptions: [
      'As wide as the panel: what the site makes of a window of that width.',
      'As on a desktop, 1280 pixels wide, made smaller to fit.',
      'As on a phone, 375 pixels wide.',
    ],
    default: DEFAULT_CHOICES.width,
    scope: 'window',
    markdownDescription: 'How wide a new preview shows the post. The buttons below the preview change it for one preview.',
  },
  'preview.faults': {
    type: 'boolean',
    default: DEFAULT_CHOICES.faults,
    scope: 'window',
    markdownDescription:
      'Mark the site’s own faults in a new preview: headings in white on white (`######`) and lines of code that are cut at the window’s edge. The page looks the same without.',
  },
  'preview.problems': {
    type: 'boolean',
    default: true,
    scope: 'window',
    markdownDescription:
      'Mark what the checks have found beside the text in the preview. A click on a mark leads to its quick fixes.',
  },
  'preview.scrollPreviewWithEditor': {
    type: 'boolean',
    default: true,
    scope: 'window',
    markdownDescription: 'When the editor is scrolled, the preview follows.',
  },
  'preview.scrollEditorWithPreview': {
    type: 'boolean',
    default: true,
    scope: 'window',
    markdownDescription: 'When the preview is scrolled, the editor follows.',
  },
} as const;

/** Choices as they were kept or set; each one that is none is as `otherwise` has it. */
export function readChoices(value: unknown, otherwise: Choices = DEFAULT_CHOICES): Choices {
  const { view, width, faults } =
    typeof value === 'object' && value !== null ? (value as Record<keyof Choices, unknown>) : otherwise;
  return {
    view: VIEWS.find((known) => known === view) ?? otherwise.view,
    width: WIDTHS.find((known) => known === width) ?? otherwise.width,
    faults: typeof faults === 'boolean' ? faults : otherwise.faults,
  };
}
