import { configurableRules } from '../core/all-rules';
import { PROFILES } from '../core/config';
import { previewSettings } from '../core/preview-settings';
import type { RuleInfo } from '../core/types';

/** What the keys of the settings' texts begin with. */
const SETTINGS = 'settings';
const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'];

/** A property for each rule, with its own severity as default. `described`: what stands for the rule's sentence. */
function severities(described: (rule: RuleInfo) => string): Record<string, object> {
  const properties = configurableRules.map((rule): [string, object] => [
    rule.id,
    { enum: SEVERITIES, default: rule.severity, description: described(rule) },
  ]);
  return Object.fromEntries(properties);
}

/** The settings' schema, made from the rules, in English: `contributes.configuration`. */
function configuration(): object {
  return {
    title: 'StarlingX Recap',
    properties: {
      'starlingxRecap.enable': {
        type: 'boolean',
        default: true,
        scope: 'resource',
        markdownDescription: 'Check blog posts while they are typed. Completion, hover and preview do not depend on it.',
      },
      'starlingxRecap.rules': {
        type: 'object',
        default: {},
        scope: 'resource',
        additionalProperties: false,
        properties: severities(({ docs }) => docs),
        markdownDescription:
          'The severity of a rule, or `off`. Rules that are not named keep their own; "Recap: Explain a Rule…" says what each one finds.',
      },
      ...Object.fromEntries(Object.entries(previewSettings).map(([name, schema]) => [`starlingxRecap.${name}`, schema])),
    },
  };
}

const DESCRIPTIONS = ['description', 'markdownDescription', 'enumDescriptions'];

/** Takes the descriptions out of a schema into `texts`, by the path of their names, and leaves their keys. */
function moveTexts(schema: unknown, path: string, texts: Record<string, string>): unknown {
  if (Array.isArray(schema)) return schema.map((entry, index) => moveTexts(entry, `${path}.${index}`, texts));
  if (typeof schema === 'string') {
    texts[path] = schema;
    return `%${path}%`;
  }
  const entries = Object.entries(schema as object).map(([name, value]) => {
    const isText = DESCRIPTIONS.includes(name) && path.includes('.');
    if (isText) return [name, moveTexts(value, path, texts)];
    const isNested = name === 'properties' && typeof value === 'object';
    return [name, isNested ? moveProperties(value, path, texts) : value];
  });
  return Object.fromEntries(entries);
}

function moveProperties(properties: object, path: string, texts: Record<string, string>): object {
  const below = Object.entries(properties).map(([name, schema]) => [
    name,
    moveTexts(schema, `${path}.${name.replace('starlingxRecap.', '')}`, texts),
  ]);
  return Object.fromEntries(below);
}

/** package.json with the settings as the rules have them, by keys; everything else stays as it is. */
export function withConfiguration(current: string): string {
  const manifest = JSON.parse(current) as { contributes: { configuration: unknown } };
  manifest.contributes.configuration = moveTexts(configuration(), SETTINGS, {});
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** package.nls.json, package.json's texts, with those of the settings; everything else stays as it is. */
export function withSettingsTexts(current: string): string {
  const own = Object.entries(JSON.parse(current || '{}') as object).filter(([key]) => !key.startsWith(`${SETTINGS}.`));
  const texts: Record<string, string> = {};
  moveTexts(configuration(), SETTINGS, texts);
  return `${JSON.stringify({ ...Object.fromEntries(own), ...texts }, null, 2)}\n`;
}

/** docs/config.schema.json: what `starlingx-recap.config.json` may hold, made from the rules. */
export function configSchema(): string {
  const table = (description: string): object => ({
    type: 'object',
    description,
    additionalProperties: { type: ['string', 'null'] },
  });
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'StarlingX Recap',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        type: 'object',
        description: 'Severity by rule, or off.',
        additionalProperties: false,
        properties: severities(({ docs }) => docs),
      },
      links: table('Old address, or its beginning, to the new one. null takes a row of the built-in table out.'),
      names: table('Wrong spelling of a product to the right one. null takes a row of the built-in table out.'),
      terms: table('Outdated term to the one of today. null takes a row of the built-in table out.'),
      profile: {
        enum: [...PROFILES],
        description:
          'Whose rules hold: those of StarlingX with its tables, of its sister sites, or of any CMS blog. Without it the files of the site tell.',
      },
      ignore: {
        type: 'array',
        description: 'Paths that are not checked; * stands for anything but /, ** for anything.',
        items: { type: 'string' },
      },
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
