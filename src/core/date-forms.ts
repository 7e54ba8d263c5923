import { daysIn } from './dates';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The dates that people mean by texts which YAML takes for no date: `2024/5/6`, `May 6, 2024`, `6 May 2024`,
 * `2024-05-06T10:30Z`, `06.05.2024` (two readings). Each in the form the blog uses, `2024-05-06T10:30:00.000Z`; none when unclear.
 */
export function meantDates(text: string): string[] {
  const clock = /(?:[T\s]+|,\s*)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?\d*)?\s*(?:Z|UTC|GMT)?$/i.exec(
    text.slice(0, 80).trim(),
  );
  const day = (clock ? text.slice(0, clock.index) : text).trim().slice(0, 40);
  const time = clock
    ? `${(clock[1] ?? '').padStart(2, '0')}:${clock[2]}:${clock[3] ?? '00'}.${(clock[4] ?? '').padEnd(3, '0')}`
    : '00:00:00.000';
  if (clock && (Number(clock[1]) > 23 || Number(clock[2]) > 59 || Number(clock[3] ?? 0) > 59)) return [];
  return days(day).map((date) => `${date}T${time}Z`);
}

function days(text: string): string[] {
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (iso) return real(iso[1], iso[2], iso[3]);
  const spoken = /^(?:[a-z]{3,9},?\s+)??([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(text);
  if (spoken) return real(spoken[3], month(spoken[1]), spoken[2]);
  const british = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i.exec(text);
  if (british) return real(british[3], month(british[2]), british[1]);
  const either = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (!either) return [];
  return [...new Set([...real(either[3], either[1], either[2]), ...real(either[3], either[2], either[1])])];
}

/** 1 to 12 for an English month's name or its first three letters; 0 for anything else. */
function month(word = ''): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

function real(year: string | undefined, monthText: string | number | undefined, dayText: string | undefined): string[] {
  const [m, d] = [Number(monthText), Number(dayText)];
  if (m < 1 || m > 12 || d < 1 || d > daysIn(Number(year), m)) return [];
  return [`${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`];
}
