import * as vscode from 'vscode';
import type { Choices } from '../core/preview-settings';
import type { Choice } from '../webview/messages';

/** The folder below the extension's with what the page loads. */
export const PAGE_FOLDER = ['dist', 'webview'];

/**
 * The preview's page without a post. Its policy lets only our own scripts and style run, by nonce, and a worker that they make;
 * fonts come from the webview's own folders, pictures from the site's folder, from https and from the post itself. Nothing may be
 * fetched. `choices`: with what the toolbar begins.
 */
export function previewHtml(webview: vscode.Webview, extension: vscode.Uri, { view, width, faults }: Choices): string {
  const folder = attribute(webview.asWebviewUri(vscode.Uri.joinPath(extension, ...PAGE_FOLDER)).toString());
  const file = (name: string): string => `${folder}/${name}`;
  const nonce = crypto.randomUUID().replaceAll('-', '');
  // The address of a webview's file has signs in its host that no policy may have, so the policy cannot name the folder.
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} https: data:`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Preview</title>
<link rel="stylesheet" nonce="${nonce}" href="${file('site.css')}">
<link rel="stylesheet" nonce="${nonce}" href="${file('preview.css')}">
</head>
<body role="document" data-view="${view}" data-width="${width}"${faults ? ' data-faults' : ''}>
<div id="window">
<main>
<h3 id="title"></h3>
<p id="meta" hidden>By <span id="author"></span> on <span id="date"></span></p>
<div id="body"></div>
</main>
<section id="list" aria-label="The post in the blog’s list"></section>
</div>
<footer id="dock">
<aside id="banner" aria-label="About this preview" aria-live="polite"></aside>
<section id="addresses" aria-label="Addresses of the post" hidden></section>
<div id="toolbar" role="toolbar" aria-label="Preview">
<div role="group" aria-label="Shown">${button('view', 'post', 'Post')}${button('view', 'list', 'Blog List')}</div>
<div role="group" aria-label="Width">${button('width', 'panel', 'Panel')}${button('width', 'desktop', 'Desktop')}${button('width', 'phone', 'Phone')}</div>
<div role="group" aria-label="This preview">${switchButton('locked', 'Lock', 'Stay with this post, whatever post is active')}${switchButton('problems', 'Mark Problems', 'Mark what the checks have found beside the text')}</div>
<div role="group" aria-label="More">${button('faults', 'on', 'Mark Faults')}<button type="button" name="addresses" aria-controls="addresses" aria-expanded="false">Addresses</button></div>
</div>
</footer>
<script nonce="${nonce}" src="${file('worker.js')}"></script>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}

function button(name: keyof Choices, value: string, text: string): string {
  return `<button type="button" name="${name}" value="${value}" aria-pressed="false" title="${TITLES[value]}">${text}</button>`;
}

/** A switch whose state the extension keeps (`switches.ts`). */
function switchButton(choice: Choice, text: string, title: string): string {
  return `<button type="button" data-switch="${choice}" aria-pressed="false" title="${title}">${text}</button>`;
}

/** By the buttons' values. */
const TITLES: Readonly<Record<string, string>> = {
  post: 'The post’s page',
  list: 'The post’s entry in the blog’s list, between its neighbours by date',
  panel: 'As wide as this panel',
  desktop: 'As on a desktop, 1280 pixels wide, made smaller to fit',
  phone: 'As on a phone, 375 pixels wide',
  on: 'Mark the site’s own faults: headings in white on white, lines of code that are cut',
};

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
