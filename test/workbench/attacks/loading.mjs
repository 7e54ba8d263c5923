// What would load something from elsewhere, or cover the page.
import { EVIL, RUN } from './parts.mjs';

export const STYLE = [
  `<style>@import "${EVIL}.css"; body { background: url(${EVIL}.png) }</style>`,
  `<div style="background: url(${EVIL}.png)">x</div>`,
  `<div style="position: fixed; inset: 0; z-index: 99999">x</div>`,
  `<p style='background-image:\\75rl(${EVIL}.png)'>x</p>`,
  `<table background=${EVIL}.png><td background=${EVIL}.png>x</table>`,
  `<img srcset="${EVIL}.png 1x" sizes=1px><picture><source srcset=${EVIL}.png><img></picture>`,
  `<video poster=${EVIL}.png src=${EVIL}.mp4 autoplay></video><audio src=${EVIL}.mp3 autoplay></audio><track src=${EVIL}>`,
  `<img lowsrc=${EVIL}.png dynsrc=${EVIL}.png>`,
  `<body background=${EVIL}.png>`,
  `<font face="url(${EVIL})">x</font><bgsound src=${EVIL}>`,
  `<div data-vscode-context='{"preventDefaultContextMenuItems":true}' popover id=p>x</div><b popovertarget=p>x</b>`,
  `<style>@font-face{font-family:x;src:url(${EVIL}.woff)}*{font-family:x}</style>`,
  `<style>:root{--x:url(${EVIL}.png)}*{background:var(--x);cursor:url(${EVIL}.cur),auto;content:image-set('${EVIL}.png' 1x)}</style>`,
  `<div style="width:expression(${RUN});behavior:url(${EVIL}.htc);-moz-binding:url(${EVIL}.xml#x)">x</div>`,
  `<div style="background:u\\72l(${EVIL}.png)">x</div>`,
  `<div style='list-style-image:url(&quot;${EVIL}.png&quot;)'>x</div>`,
  `<p style="color:red;/*" title="*/background:url(${EVIL}.png)">x</p>`,
  `<link rel=stylesheet href=${EVIL}.css disabled><link rel="alternate stylesheet" title=x href=${EVIL}.css>`,
  `<style media=print>@import url(${EVIL}.css)</style><style type=text/less>@plugin "${EVIL}";</style>`,
  `<div class=stops id=banner hidden>x</div><div class=missing-picture>x</div>`,
];

export const LOADING = [
  `<link rel=preload as=image href=${EVIL}.png><link rel=modulepreload href=${EVIL}.js>`,
  `<link rel=dns-prefetch href=//evil.example><link rel=preconnect href=//evil.example>`,
  `<link rel=icon href=${EVIL}.ico><link rel=manifest href=${EVIL}.json><link rel=prerender href=${EVIL}>`,
  `<link rel=preload as=image imagesrcset="${EVIL}.png 1x" imagesizes=1px>`,
  `<img srcset="${EVIL}.png, ${EVIL}2.png 2x" src=/img/good.png>`,
  `<picture><source srcset=${EVIL}.webp type=image/webp media=all><img src=/img/good.png></picture>`,
  `<img src="ftp://evil.example/x.png"><img src="ws://evil.example/x.png">`,
  `<img src="\\\\evil.example\\x.png"><img src="/\\evil.example/x.png">`,
  `<img src="blob:https://preview.example/x"><img src="cid:x"><img src="about:blank">`,
  `<image src=x onerror=${RUN}>`,
  `<video><track default src=${EVIL}.vtt></video><audio preload=auto><source src=${EVIL}.mp3></audio>`,
  `<a href=${EVIL} attributionsrc=${EVIL} ping="${EVIL} ${EVIL}2" referrerpolicy=unsafe-url>x</a>`,
  `<img attributionsrc=${EVIL} src=/img/good.png crossorigin=use-credentials>`,
  `![x](/img/../../../evil.png) ![y](..\\..\\evil.png)`,
];
