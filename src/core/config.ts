import { configurableRules } from './all-rules';
import { listed, say } from './say';
import { noConfig } from './site/defaults';
import type { Config, Severity } from './types';

/** The file's name; it lies with the posts, in the site's root, or above it: the nearest one counts. */
export const CONFIG_FILE = 'starlingx-recap.config.json';

const SEVERITIES: readonly string[] = ['off', 'hint', 'information', 'warning', 'error'] satisfies (Severity | 'off')[];

/** Reads a configuration. What is wrong in it is named in a plain sentence and left out; the rest holds. */
export function readConfig(text: string): { config: Config; notes: string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      config: noConfig,
      notes: [say`${CONFIG_FILE} is no JSON (${error instanceof Error ? error.message : String(error)}); it is not used.`],
    };
  }
  if (!isRecord(value)) return { config: noConfig, notes: [say`${CONFIG_FILE} must hold an object; it is not used.`] };
  const notes: string[] = [];
  const unknown = Object.keys(value).filter((key) => !(key in noConfig) && key !== '$schema');
  if (unknown.length > 0) notes.push(say`${CONFIG_FILE}: there is no setting ${listed(unknown)}.`);
  const config: Config = {
    rules: readRules(value.rules, notes),
    links: readTable('links', value.links, notes),
    names: readTable('names', value.names, notes),
    terms: readTable('terms', value.terms, notes),
    profile: readProfile(value.profile, notes),
    ignore: readIgnore(value.ignore, notes),
  };
  return { config, notes };
}

function readRules(value: unknown, notes: string[]): Config['rules'] {
  const result: Record<string, Severity | 'off'> = {};
  if (value !== undefined && !isRecord(value)) notes.push(say`${CONFIG_FILE}: "rules" must be an object of severities.`);
  for (const [id, severity] of Object.entries(isRecord(value) ? value : {})) {
    if (!configurableRules.some((rule) => rule.id === id)) notes.push(say`${CONFIG_FILE}: there is no rule "${id}".`);
    else if (typeof severity !== 'string' || !SEVERITIES.includes(severity))
      notes.push(say`${CONFIG_FILE}: "${id}" must be one of ${listed(SEVERITIES)}.`);
    else result[id] = severity as Severity | 'off';
  }
  return result;
}

function readTable(name: string, value: unknown, notes: string[]): Readonly<Record<string, string | null>> {
  if (value === undefined) return {};
  if (!isRecord(value)) {
    notes.push(say`${CONFIG_FILE}: "${name}" must be an object of texts.`);
    return {};
  }
  const isRow = (row: [string, unknown]): row is [string, string | null] => typeof row[1] === 'string' || row[1] === null;
  const rows = Object.entries(value);
  for (const row of rows) if (!isRow(row)) notes.push(say`${CONFIG_FILE}: "${row[0]}" in "${name}" must be a text or null.`);
  return Object.fromEntries(rows.filter(isRow));
}

export const PROFILES = ['starlingx', 'sister', 'other'] as const;

function readProfile(value: unknown, notes: string[]): Config['profile'] {
  const known = PROFILES.find((profile) => profile === value);
  if (value !== undefined && !known) notes.push(say`${CONFIG_FILE}: "profile" must be one of ${listed(PROFILES)}.`);
  return known;
}

function readIgnore(value: unknown, notes: string[]): readonly string[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const texts = entries.filter((entry) => typeof entry === 'string');
  if ((value !== undefined && !Array.isArray(value)) || texts.length < entries.length)
    notes.push(say`${CONFIG_FILE}: "ignore" must be a list of texts.`);
  return texts;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
