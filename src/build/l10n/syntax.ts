import { parseAst } from 'rolldown/parseAst';

/** A part of the syntax of a source file (ESTree), as far as it is looked at here. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly key?: Node;
  readonly tag?: Node;
  readonly quasi?: Node;
  readonly callee?: Node;
  readonly object?: Node;
  readonly property?: Node;
  readonly arguments?: readonly Node[];
  readonly quasis?: readonly Node[];
  readonly expressions?: readonly Node[];
}

/** Calls `look` for each node of a TypeScript source, parents first; `inFunction` tells whether the program is in one there. */
export function walk(source: string, look: (node: Node, inFunction: boolean) => void): void {
  const visit = (value: unknown, inFunction: boolean): void => {
    if (Array.isArray(value)) for (const entry of value) visit(entry, inFunction);
    if (!isNode(value)) return;
    look(value, inFunction);
    const inside = inFunction || value.type.includes('Function');
    for (const child of Object.values(value)) visit(child, inside);
  };
  visit(parseAst(source, { lang: 'ts' }), false);
}

/** The text of a plain string or of a template without values. */
export function textOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node?.type === 'TemplateLiteral' && node.expressions?.length === 0 ? patternOf(node) : undefined;
}

/** The text of a template with `{0}`, `{1}` … for its values. */
export function patternOf({ quasis = [] }: Node): string {
  const parts = quasis.map(({ value }) => (value as { cooked: string }).cooked);
  return parts.reduce((text, part, index) => `${text}{${index - 1}}${part}`);
}

/** `vscode.l10n.t` for a chain of names. */
export function nameOf(node: Node | undefined): string {
  if (node?.type === 'Identifier') return String(node.name);
  return node?.type === 'MemberExpression' ? `${nameOf(node.object)}.${nameOf(node.property)}` : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
