import { configurableRules } from '../core/all-rules';
import { PROFILES } from '../core/config';
import { previewSettings } from '../core/preview-settings';

const SEVERITIES = ['off', 'hint', 'information', 'warning', 'error'];

/** A property for each rule, with its own severity as default. */
function severities(): Record<string, object> {
  const described = configurableRules.map(({ id, severity, docs }): [string, object] => [
    id,
    { enum: SEVERITIES, default: severity, description: docs },
  ]);
  return Object.fromEntries(described);
}

/** The settings' schema in package.json, made from the rules: `contributes.configuration`. */
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
        properties: severities(),
        markdownDescription:
          'The severity of a rule, or `off`. Rules that are not named keep their own; "Recap: Explain a Rule…" says what each one finds.',
      },
      ...Object.fromEntries(Object.entries(previewSettings).map(([name, schema]) => [`starlingxRecap.${name}`, schema])),
    },
  };
}

/** package.json with the settings as the rules have them; everything else stays as it is. */
export function withConfiguration(current: string): string {
  const manifest = JSON.parse(current) as { contributes: { configuration: object } };
  manifest.contributes.configuration = configuration();
  return `${JSON.stringify(manifest, null, 2)}\n`;
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
      rules: { type: 'object', description: 'Severity by rule, or off.', additionalProperties: false, properties: severities() },
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
