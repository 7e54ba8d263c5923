// Dates in the form that a schema asks for, in the language of Day.js and Moment: `DD.MM.YYYY HH:mm`.

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: '\\d{4}',
  YY: '\\d\\d',
  MM: '(?:0[1-9]|1[0-2])',
  M: '(?:0?[1-9]|1[0-2])',
  DD: '(?:0[1-9]|[12]\\d|3[01])',
  D: '(?:0?[1-9]|[12]\\d|3[01])',
  HH: '(?:[01]\\d|2[0-4])',
  H: '\\d\\d?',
  hh: '(?:0\\d|1[0-2])',
  h: '\\d\\d?',
  mm: '[0-5]\\d',
  m: '\\d\\d?',
  ss: '[0-5]\\d',
  s: '\\d\\d?',
  SSS: '\\d{3}',
  Z: '(?:Z|[+-]\\d\\d:?\\d\\d)',
  ZZ: '(?:Z|[+-]\\d\\d:?\\d\\d)',
  A: '[AP]M',
  a: '[ap]m',
};

/** Letters that are no token stand for themselves: the `T` of an ISO date. */
const TOKEN = /\[[^\]]{0,40}\]|Y+|M+|Do|D+|d+|H+|h+|m+|s+|S+|Z+|[\s\S]/g;
/** Tokens that are not read: quarters, weeks, eras, names of zones, forms of a language. */
const OTHER_TOKEN = /^(?:[QkXxWwEegGzLloN]|[A-Za-z]{2,})$/;
const LONGEST = 60;

const made = new Map<string, RegExp | undefined>();

/** Whether a text has the form; undefined when the form has parts that are not known (names of months, for example). */
export function hasForm(text: string, format: string): boolean | undefined {
  if (!made.has(format)) {
    if (made.size > 200) made.clear();
    made.set(format, compile(format));
  }
  return made.get(format)?.test(text.slice(0, 100));
}

function compile(format: string): RegExp | undefined {
  if (format.length > LONGEST) return undefined;
  const parts = (format.match(TOKEN) ?? []).map(pieceOf);
  return parts.some((part) => part === undefined) ? undefined : new RegExp(`^${parts.join('')}$`);
}

function pieceOf(token: string): string | undefined {
  if (token.startsWith('[') && token.length > 1) return asLiteral(token.slice(1, -1));
  if (Object.hasOwn(TOKENS, token)) return TOKENS[token];
  return OTHER_TOKEN.test(token) || /^[YMDdHhmsSZ]$/.test(token) ? undefined : asLiteral(token);
}

function asLiteral(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A moment in that form, in UTC; undefined when the form has parts that are not known. */
export function writeDate(time: number, format: string): string | undefined {
  if (compile(format) === undefined || Number.isNaN(time)) return undefined;
  const iso = new Date(time).toISOString();
  const [hour, minute] = [iso.slice(11, 13), iso.slice(14, 16)];
  const twelve = String(Number(hour) % 12 || 12);
  const values: Readonly<Record<string, string>> = {
    YYYY: iso.slice(0, 4),
    YY: iso.slice(2, 4),
    MM: iso.slice(5, 7),
    DD: iso.slice(8, 10),
    HH: hour,
    hh: twelve.padStart(2, '0'),
    h: twelve,
    mm: minute,
    ss: iso.slice(17, 19),
    SSS: iso.slice(20, 23),
    Z: '+00:00',
    ZZ: '+0000',
    A: Number(hour) < 12 ? 'AM' : 'PM',
    a: Number(hour) < 12 ? 'am' : 'pm',
  };
  return (format.match(TOKEN) ?? [])
    .map((token) => {
      if (token.startsWith('[') && token.length > 1) return token.slice(1, -1);
      return values[token] ?? (values[token + token] === undefined ? token : String(Number(values[token + token])));
    })
    .join('');
}
