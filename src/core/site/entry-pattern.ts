import type { EntryPattern } from '../types';
import { asList, asMap, asText } from './plain-data';

type Entry = Readonly<Record<string, unknown>>;

/**
 * How the CMS makes and names a new entry of a folder collection; undefined where that is not followed: several languages in one
 * file. Source: Decap CMS, "slug", "path", "identifier_field", "nested", "i18n".
 */
export function entryPattern(entry: Entry, config: Entry, languages: string | undefined): EntryPattern | undefined {
  if (languages === 'single_file') return undefined;
  const fields = asList(entry.fields).map((field) => asMap(field) ?? {});
  const names = fields.map(({ name }) => asText(name) ?? '');
  const wanted = asText(entry.identifier_field);
  const body = fields.find(({ name }) => name === 'body')?.default;
  const nested = asMap(asMap(asMap(entry.meta)?.path));
  const index = asText(nested?.index_file);
  const slug = asText(entry.slug) ?? '{{slug}}';
  const how = asMap(config.slug);
  const locale = languages && defaultLocale(entry, config);
  const replacement = asText(how?.sanitize_replacement);
  return {
    label: asText(entry.label_singular) ?? asText(entry.label) ?? asText(entry.name) ?? '',
    canCreate: entry.create === true,
    slug,
    path: asText(entry.path) ?? (index ? `{{slug}}/${index}` : '{{slug}}'),
    ...(wanted && names.includes(wanted) ? { identifier: wanted } : names.includes('title') ? { identifier: 'title' } : {}),
    ...(typeof body === 'string' && body !== '' && { body }),
    ...(locale && { locale: { code: locale, inFolder: languages === 'multiple_folders' } }),
    ascii: how?.encoding === 'ascii',
    cleanAccents: how?.clean_accents === true,
    replacement: replacement !== undefined && /^[\w.~-]{0,5}$/.test(replacement) ? replacement : '-',
  };
}

function defaultLocale(entry: Entry, config: Entry): string | undefined {
  const [own, all] = [asMap(entry.i18n), asMap(config.i18n)];
  const [first] = [...asList(own?.locales), ...asList(all?.locales)];
  return asText(own?.default_locale) ?? asText(all?.default_locale) ?? asText(first);
}
