/**
 * The parts of VS Code's snippet syntax: https://code.visualstudio.com/docs/editor/userdefinedsnippets
 * Texts of stops may hold other stops and variables, so nothing in them is escaped; plain text goes through `snippetText`.
 */

/** A tab stop with what stands there until the author types: `${1:text}`. */
export function stop(number: number, text: string): string {
  return `\${${number}:${text}}`;
}

/** A variable, with braces so that letters may follow it. */
export function variable(name: string): string {
  return `\${${name}}`;
}

/** Plain text as a snippet's text: `$`, `}` and `\` lose their meaning. */
export function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A tab stop to choose from: `${1|one,two|}`. */
export function choice(number: number, values: readonly string[]): string {
  return `\${${number}|${values.map((value) => value.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

/**
 * What tab stop `number` stands for: `pairs` of its values and what each becomes, e.g. a category's label and id. A choice
 * can not write two places, so the second one is a transform of the first: the editor computes it when the stop is left.
 */
export function mapped(number: number, pairs: readonly (readonly [value: string, becomes: string])[]): string {
  const pattern = pairs.map(([value]) => `(${value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')})`).join('|');
  const format = pairs.map(([, becomes], index) => (becomes ? `\${${index + 1}:+${becomes}}` : '')).join('');
  return `\${${number}/^(?:${pattern})$/${format}/}`;
}

/** What stands at a tab stop, in small letters. */
export function lowerCase(number: number): string {
  return `\${${number}/(.*)/\${1:/downcase}/}`;
}
