/** A node of the parser's Markdown tree (mdast), with the fields that the site's plugins read. */
export interface Markdown {
  type: string;
  children?: Markdown[];
  value?: string;
  url?: string;
  title?: string | null;
  alt?: string | null;
  meta?: string | null;
  /** An image whose file the site finds. */
  isFound?: boolean;
  /** Lines and columns from 1; the end lies behind the last character. */
  position?: { readonly start: Place; readonly end: Place };
  /** Attributes that the node's element gets besides its own. */
  data?: { hProperties: Record<string, string> };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** A node of the HTML tree (hast). */
export interface Html {
  type: string;
  children?: Html[];
  properties?: Record<string, unknown>;
}

/** Makes HTML of one kind of Markdown node; `h` is mdast-util-to-hast's own helper, passed through. */
export type Handler = (h: unknown, node: Markdown) => Html;
