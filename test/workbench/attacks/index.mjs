// What people put into Markdown to make a page run, load or send something, by family: data for preview-safety.test.mjs.
import { DATA_ADDRESSES, SCRIPT_ADDRESSES } from './addresses.mjs';
import { DOCUMENTS, FORMS, META_AND_BASE } from './documents.mjs';
import { HANDLERS, SCRIPTS } from './handlers.mjs';
import { BROKEN_LINKS } from './links.mjs';
import { LOADING, STYLE } from './loading.mjs';
import { FOREIGN, MUTATION } from './mutation.mjs';
import { NAMES, WINDOWS } from './names.mjs';

/** @type {Readonly<Record<string, readonly string[]>>} */
export const ATTACKS = {
  scripts: SCRIPTS,
  'event handlers': HANDLERS,
  'script addresses': SCRIPT_ADDRESSES,
  'data addresses': DATA_ADDRESSES,
  'breaking out of the link that the site writes by hand': BROKEN_LINKS,
  'SVG and MathML': FOREIGN,
  'mutation and raw text': MUTATION,
  'frames and objects': DOCUMENTS,
  'meta and base': META_AND_BASE,
  forms: FORMS,
  style: STYLE,
  'loading and link rel': LOADING,
  'taking over the page’s own names': NAMES,
  'windows, dialogs, custom elements, attention': WINDOWS,
};
