import { yamlEngine } from './yaml-entries';

/** Names and titles as most are: two words of letters or more mean nothing else in YAML. */
const PLAIN_WORDS = /^[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+(?: [A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+)+$/;

/**
 * A text as a YAML scalar on one line: plain where js-yaml reads exactly this text from it, else in single quotes, or
 * in double quotes when it holds a line break or another control character.
 */
export function yamlScalar(text: string): string {
  const line = text.trim();
  if (/[\u0000-\u001f\u007f\u0085\u2028\u2029]/.test(line)) return JSON.stringify(line);
  return PLAIN_WORDS.test(line) || readsAs(line) ? line : `'${line.replaceAll("'", "''")}'`;
}

/** Judged with a key in front: there a plain scalar has the narrowest rules. */
function readsAs(text: string): boolean {
  try {
    return (yamlEngine.parse(`k: ${text}`) as { k?: unknown } | undefined)?.k === text;
  } catch {
    return false; // Not readable as it is: that is the answer.
  }
}
