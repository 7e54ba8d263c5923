import * as vscode from 'vscode';

/** The folder below the extension's with what the page loads. */
export const PAGE_FOLDER = ['dist', 'webview'];

/**
 * The preview's page without a post. Its policy lets only our own scripts and style run, by nonce, and a
 * worker that they make; pictures come from the site's folder, from https and from the post itself. Nothing may be fetched.
 */
export function previewHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const file = (name: string): string =>
    attribute(webview.asWebviewUri(vscode.Uri.joinPath(extension, ...PAGE_FOLDER, name)).toString());
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
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
<link rel="stylesheet" nonce="${nonce}" href="${file('preview.css')}">
</head>
<body role="document">
<main>
<h3 id="title"></h3>
<p id="meta" hidden>By <span id="author"></span> on <span id="date"></span></p>
<div id="body"></div>
</main>
<aside id="banner" aria-label="About this preview" hidden></aside>
<script nonce="${nonce}" src="${file('worker.js')}"></script>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
