import { runBefore } from './run-before';

/** What may stand behind a name with a hyphen and leaves it a name: "Kubernetes-based". */
const SUFFIX =
  /-(?:based|native|compliant|related|specific|managed|like|only|enabled|aware|certified|style|powered|driven|centric|wide|ready)\b/y;

/** Words of commands: "helm install", "docker pull". */
const SUBCOMMAND =
  /[ \t]+(?:-{1,2}\w|(?:apply|build|clone|commit|create|delete|exec|get|inspect|install|list|login|login|ps|pull|push|repo|rm|run|show|start|stop|tag|template|uninstall|upgrade)\b)/y;

/** "ssl, docker_registry": names of files or settings, one after the other. */
const BESIDE_CODE = /,[ \t][a-z]{1,30}_[a-z]/y;

/** "harbor namespace", "keystone user": what has a name in small letters. */
const NAMED = /[ \t]+(?:namespaces?|users?|process(?:es)?|daemons?|binary|executable|directory|folder|package name)\b/y;

/** Programs and names with a hyphen, which are listed by the names of their processes: "etcd, keystone, docker-registry". */
const PROCESS = '(?:etcd|containerd|memcached|postgres|kubelet|haproxy|dnsmasq|sshd|[a-z]{2,20}-[a-z]{2,20}(?:-[a-z]{2,20})?)';
const BEHIND_PROCESS = new RegExp(`\\b${PROCESS},[ \\t]$`);
const BEFORE_PROCESS = new RegExp(`,[ \\t]${PROCESS}(?=[,.;)]|$)`, 'y');

/** Names of organisations on code hosting sites: `starlingx/config` is a repository. */
const NAMESPACE = /^(?:starlingx|openstack|opendev|openinfra|kubernetes|airship|zuul|ansible|docker|helm|intel|linux|python)$/;

/**
 * Whether the word `[start, end)` is part of something that only looks like a word: a file name, a path, an address, an
 * option, a variable, a command in quotes. Words in small letters are taken for such sooner than "Openstack".
 */
export function isCodeLike(text: string, start: number, end: number): boolean {
  const small = !/[A-Z]/.test(text.slice(start, end));
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if ('@\\$%~.=_'.includes(before) || '@\\=_'.includes(after)) return true;
  if ((after === '.' || after === ':') && /[\w/]/.test(text[end + 1] ?? ' ')) return true;
  if (before === '/' || after === '/') return isPath(text, start, end, small);
  if (!small) return false;
  if ('-#'.includes(before) || isQuoted(text, start)) return true;
  if (after === '-' && /\w/.test(text[end + 1] ?? ' ')) return !testAt(SUFFIX, text, end);
  if (testAt(SUBCOMMAND, text, end) || testAt(BESIDE_CODE, text, end) || testAt(NAMED, text, end)) return true;
  return testAt(BEFORE_PROCESS, text, end) || BEHIND_PROCESS.test(text.slice(Math.max(0, start - 70), start));
}

/** `/usr/share/helm`, `starlingx/config`; but not "Kubernetes/openstack". */
function isPath(text: string, start: number, end: number, small: boolean): boolean {
  const from = runBefore(text, start, /[\w./~-]/, 60);
  const to = /^[\w./-]{0,60}/.exec(text.slice(end, end + 60))?.[0] ?? '';
  const run = `${from}${text.slice(start, end)}${to}`;
  if (/^[./~]|\/.*\/|_|\.\w/.test(run)) return true;
  return small && (NAMESPACE.test(text.slice(start, end)) || isQuoted(text, start - from.length));
}

/** 'docker pull', "helm-chart": a quotation mark right in front. An apostrophe inside a word is none. */
function isQuoted(text: string, start: number): boolean {
  return /["'‘“`]/.test(text[start - 1] ?? '') && !/\w/.test(text[start - 2] ?? ' ');
}

function testAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}
