// Names that the entry and the extension behind it both need.

/** Of the preview's panels, in package.json as `onWebviewPanel:`. */
export const PREVIEW_TYPE = 'starlingxRecap.preview';
/** Of the view of all posts. */
export const POSTS_VIEW = 'starlingxRecap.posts';
/** Set while a window has a blog: the view is there only then. */
export const HAS_SITE = 'starlingxRecap.hasSite';
