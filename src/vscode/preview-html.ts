import * as vscode from 'vscode';
import type { Choices } from '../core/preview-settings';
import type { Choice } from '../webview/messages';
import { pageMessages } from './messages';

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
<html lang="${vscode.l10n.bundle ? attribute(vscode.env.language) : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${attribute(vscode.l10n.t('Preview'))}</title>
<link rel="stylesheet" nonce="${nonce}" href="${file('site.css')}">
<link rel="stylesheet" nonce="${nonce}" href="${file('preview.css')}">
</head>
<body role="document" data-view="${view}" data-width="${width}"${faults ? ' data-faults' : ''} data-messages="${attribute(pageMessages())}">
<div id="window" lang="en">
<main>
<h3 id="title"></h3>
<p id="meta" hidden>By <span id="author"></span> on <span id="date"></span></p>
<div id="body"></div>
</main>
<section id="list" aria-label="${attribute(vscode.l10n.t('The post in the blog’s list'))}"></section>
</div>
<footer id="dock">
<aside id="banner" aria-label="${attribute(vscode.l10n.t('About this preview'))}" aria-live="polite"></aside>
<section id="addresses" aria-label="${attribute(vscode.l10n.t('Addresses of the post'))}" hidden></section>
<div id="toolbar" role="toolbar" aria-label="${attribute(vscode.l10n.t('Preview'))}">
<div role="group" aria-label="${attribute(vscode.l10n.t('Shown'))}">${button('view', 'post', vscode.l10n.t('Post'), vscode.l10n.t('The post’s page'))}${button('view', 'list', vscode.l10n.t('Blog List'), vscode.l10n.t('The post’s entry in the blog’s list, between its neighbours by date'))}</div>
<div role="group" aria-label="${attribute(vscode.l10n.t('Width'))}">${button('width', 'panel', vscode.l10n.t('Panel'), vscode.l10n.t('As wide as this panel'))}${button('width', 'desktop', vscode.l10n.t('Desktop'), vscode.l10n.t('As on a desktop, 1280 pixels wide, made smaller to fit'))}${button('width', 'phone', vscode.l10n.t('Phone'), vscode.l10n.t('As on a phone, 375 pixels wide'))}</div>
<div role="group" aria-label="${attribute(vscode.l10n.t('This preview'))}">${switchButton('locked', vscode.l10n.t('Lock'), vscode.l10n.t('Stay with this post, whatever post is active'))}${switchButton('problems', vscode.l10n.t('Mark Problems'), vscode.l10n.t('Mark what the checks have found beside the text'))}</div>
<div role="group" aria-label="${attribute(vscode.l10n.t('More'))}">${button('faults', 'on', vscode.l10n.t('Mark Faults'), vscode.l10n.t('Mark the site’s own faults: headings in white on white, lines of code that are cut'))}<button type="button" name="addresses" aria-controls="addresses" aria-expanded="false">${attribute(vscode.l10n.t('Addresses'))}</button></div>
</div>
</footer>
<script nonce="${nonce}" src="${file('worker.js')}"></script>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}

function button(name: keyof Choices, value: string, text: string, title: string): string {
  return `<button type="button" name="${name}" value="${value}" aria-pressed="false" title="${attribute(title)}">${attribute(text)}</button>`;
}

/** A switch whose state the extension keeps (`switches.ts`). */
function switchButton(choice: Choice, text: string, title: string): string {
  return `<button type="button" data-switch="${choice}" aria-pressed="false" title="${attribute(title)}">${attribute(text)}</button>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
