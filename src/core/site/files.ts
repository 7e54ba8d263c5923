/**
 * The site's folder as the core sees it. Paths are relative to the site's root, with `/`. Nothing here throws: what
 * cannot be read is absent.
 */
export interface Files {
  /** A file's text, decoded as UTF-8 without its BOM; undefined when it cannot be read. */
  read(path: string): Promise<string | undefined>;
  /** The names in a folder, folders with a `/` behind; undefined when there is no such folder. */
  list(path: string): Promise<readonly string[] | undefined>;
  /** A file's size in bytes; undefined when it cannot be asked. */
  size(path: string): Promise<number | undefined>;
}
