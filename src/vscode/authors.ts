import * as vscode from 'vscode';
import {
  authorOfFile,
  authorPath,
  authorsOf,
  fileOfAuthor,
  isSamePerson,
  type NamedAuthor,
  postsBy,
  renameEdits,
  renameFileEdit,
} from '../core/authors';
import { applyEdits } from '../core/edits';
import { contains } from '../core/hover-category';
import { kebabCase, pathOf, slugOf } from '../core/names';
import type { Edit, Post } from '../core/types';
import { exists } from './files';
import { POST_SELECTOR, type Posts } from './posts';
import { toRange } from './ranges';
import { addEdits, keepsUndo, type Place, pathIn, rangesIn, readSitePosts, textOf, undoable, writable } from './site-texts';
import type { Sites } from './sites';

/** The author under the cursor, in a post or in an author file. */
interface Found extends Place {
  readonly at: NamedAuthor;
  /** The author file, if there is one, and the name in it. */
  readonly name: string;
  readonly file: string;
}

/** Go to the author's file, find all posts, and rename everywhere: from a post's author value and from the author file. */
export function registerAuthors(posts: Posts, sites: Sites): vscode.Disposable {
  const find = (document: vscode.TextDocument, position: vscode.Position): Found | undefined => {
    const offset = document.offsetAt(position);
    const open = posts.get(document);
    if (open?.root) {
      const at = authorsOf(open.post, open.site).find(({ span }) => contains(span, offset));
      const author = at && fileOfAuthor(at.name, open.site);
      return at && { root: open.root, site: open.site, at, name: author?.name ?? at.name, file: author?.file ?? '' };
    }
    const around = open ? undefined : sites.around(document.uri);
    if (!around || around === 'pending' || !around.site) return undefined;
    const path = pathIn(around.site.authorFolder, around.root, document.uri);
    const at = path === undefined ? undefined : authorOfFile(document.getText());
    const isHere = at !== undefined && contains(at.span, offset);
    return isHere && path
      ? { root: around.root, site: around.site, at, name: at.name, file: path.slice(path.lastIndexOf('/') + 1) }
      : undefined;
  };
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDefinitionProvider(POST_SELECTOR, {
      async provideDefinition(document, position) {
        const found = find(document, position);
        return found && definition(document, found);
      },
    }),
    languages.registerReferenceProvider(POST_SELECTOR, {
      async provideReferences(document, position, { includeDeclaration }) {
        const found = find(document, position);
        return found && references(posts, found, includeDeclaration);
      },
    }),
    languages.registerRenameProvider(POST_SELECTOR, {
      prepareRename(document, position) {
        const found = find(document, position);
        return found && { range: toRange(document, found.at.span), placeholder: found.at.name };
      },
      async provideRenameEdits(document, position, newName) {
        const found = find(document, position);
        return found && rename(posts, found, newName.trim());
      },
    }),
  );
}

async function definition(document: vscode.TextDocument, { root, site, at, file }: Found): Promise<vscode.LocationLink[]> {
  const path = pathOf(site.authorFolder, file);
  const text = file === '' ? undefined : await textOf(root, path);
  if (text === undefined) return [];
  const named = authorOfFile(text)?.span ?? { start: 0, end: 0 };
  const targetRange = rangesIn(text)(named);
  return [{ originSelectionRange: toRange(document, at.span), targetUri: vscode.Uri.joinPath(root, path), targetRange }];
}

async function references(posts: Posts, found: Found, withFile: boolean): Promise<vscode.Location[]> {
  const { root, site, name, file } = found;
  const inPosts = await readSitePosts(posts, root, pathsOf(found));
  const locations = inPosts.flatMap(({ uri, post }) =>
    authorsOf(post, site)
      .filter((author) => isSamePerson(author.name, name, file))
      .map(({ span }) => new vscode.Location(uri, rangesIn(post.text)(span))),
  );
  const text = withFile && file !== '' ? await textOf(root, pathOf(site.authorFolder, file)) : undefined;
  const own = text === undefined ? undefined : authorOfFile(text);
  if (text === undefined || !own) return locations;
  return [...locations, new vscode.Location(vscode.Uri.joinPath(root, site.authorFolder, file), rangesIn(text)(own.span))];
}

/** The author file is renamed with its author when it is named like the author's page and no file is in the way. */
async function rename(posts: Posts, found: Found, newName: string): Promise<vscode.WorkspaceEdit> {
  const { root, site, name, file } = found;
  const newPath = authorPath(newName, site);
  if (newPath === undefined)
    throw new Error(vscode.l10n.t('A name needs letters: the site makes the address of the author’s page of them.'));
  const edit = new vscode.WorkspaceEdit();
  const edits = (post: Post): readonly Edit[] => renameEdits(post, site, { name, file }, newName);
  const named = (await readSitePosts(posts, root, pathsOf(found))).filter(({ post }) => edits(post).length > 0);
  for (const { uri, post } of writable(named)) addEdits(edit, uri, post.text, edits(post));
  if (file === '') return undoable(edit);
  const path = pathOf(site.authorFolder, file);
  const text = await textOf(root, path);
  const own = text === undefined ? undefined : authorOfFile(text);
  const [from, target] = [vscode.Uri.joinPath(root, path), vscode.Uri.joinPath(root, newPath)];
  const moves = slugOf(file) === kebabCase(name) && newPath !== path && !(await exists(target));
  const edited = text !== undefined && own ? [renameFileEdit(own, newName)] : [];
  const isSaved = !vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === from.toString());
  if (moves && edited.length > 0 && !keepsUndo(root) && isSaved && !text?.includes('\ufffd')) {
    // The file that is edited is not there any more then, to be loaded for the undo.
    edit.createFile(target, { contents: new TextEncoder().encode(applyEdits(text ?? '', edited)) });
    edit.deleteFile(from);
    return undoable(edit);
  }
  // First the texts, then the file: the other way round VS Code does not undo all of it in one step.
  addEdits(edit, from, text ?? '', edited);
  if (moves) edit.renameFile(from, target, { overwrite: false });
  return undoable(edit);
}

function pathsOf({ site, name, file }: Found): string[] {
  return postsBy({ name, file }, site).map(({ path }) => path);
}
