import { applyEdits } from '../edits';
import { parsePost } from '../parse-post';
import { seriesOf } from '../series';
import { crosslinkEdit, linkBack, missingLinks } from '../series-links';
import type { Edit, Elsewhere, Site, Span } from '../types';
import type { NewFile } from './new-post';
import { siteWith } from './site-with';

/** New posts whose names make them parts of a series of the site, with links to the parts beside them. Other files stay as they are. */
export function joinSeries(files: readonly NewFile[], site: Site): NewFile[] {
  const after = siteWith(files, site);
  return files.map((file) => {
    if (!file.post) return file;
    const post = parsePost(file.text, file.path);
    return missingLinks(post, after).reduce(
      (joined, { side, to }) => withEdit(joined, crosslinkEdit(parsePost(joined.text, file.path), side, to)),
      file,
    );
  });
}

/** The links to new posts from those parts of their series that are on the site already. */
export function linksToNew(files: readonly NewFile[], site: Site): Elsewhere[] {
  const after = siteWith(files, site);
  const isNew = new Set(files.map(({ path }) => path));
  return files.flatMap((file) => {
    const post = parsePost(file.text, file.path);
    const series = file.post && seriesOf(post, after);
    return [series?.previous, series?.next].flatMap((part) =>
      part && !isNew.has(part.card.path) ? (linkBack(post, after, part) ?? []) : [],
    );
  });
}

/** Tab stops keep standing around their words. */
function withEdit(file: NewFile, edit: Edit): NewFile {
  const { start, end } = edit.span;
  const moved = (offset: number): number =>
    offset >= end && offset > start ? offset + edit.text.length - (end - start) : offset;
  const tabStops = file.tabStops.map((stop): Span => ({ start: moved(stop.start), end: moved(stop.end) }));
  return { ...file, text: applyEdits(file.text, [edit]), tabStops };
}
