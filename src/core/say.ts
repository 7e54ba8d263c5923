/**
 * The sentences that users read, in their language. Each is written in English where it is needed, whole, with its values
 * in place; that text, with `{0}`, `{1}` … for the values, is the key of its translations. Without messages it stays English.
 */

/** What stands for an English text, placeholders and all; undefined: there is no translation. */
export type Messages = (english: string) => string | undefined;

let messages: Messages | undefined;
/** By template: each is looked up once. */
let found = new WeakMap<TemplateStringsArray, string>();

/** From now on texts are made with these; with `undefined` they are English. */
export function setMessages(own: Messages | undefined): void {
  messages = own;
  found = new WeakMap();
}

/** For what keeps something that was said: it is of no use any more when these are others. */
export function messagesNow(): Messages | undefined {
  return messages;
}

/** What `make` says is English: texts that leave the editor. */
export function inEnglish<T>(make: () => T): T {
  const own = messages;
  setMessages(undefined);
  try {
    return make();
  } finally {
    setMessages(own);
  }
}

/** One message: say`The file ${name} has ${size} kB.` Its values are put in as they are and never looked at again. */
export function say(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  if (!messages) return parts.reduce((text, part, index) => `${text}${values[index - 1] ?? ''}${part}`);
  let pattern = found.get(parts);
  if (pattern === undefined) {
    pattern = translated(keyOf(parts));
    found.set(parts, pattern);
  }
  return pattern.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}

/**
 * Marks a text of a table, which is made before the language is known: it stays English here, and `translated` is called
 * where it is shown.
 */
export function phrase(parts: TemplateStringsArray): string {
  return parts.join('');
}

/** A `phrase`, or what a rule says of itself, in the user's language. */
export function translated(english: string): string {
  return messages?.(english) ?? english;
}

/** Sentences one behind the other; empty ones are left out. */
export function sentences(...all: readonly string[]): string {
  return all.filter((text) => text !== '').reduce((text, next) => (text === '' ? next : say`${text} ${next}`), '');
}

/** The words of a list: “a, b, c”. */
export function listed(words: readonly string[]): string {
  return words.length === 0 ? '' : words.reduce((text, next) => say`${text}, ${next}`);
}

function keyOf(parts: TemplateStringsArray): string {
  return parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
}
