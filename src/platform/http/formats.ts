import { isEmail as looksLikeEmail } from 'class-validator';
import { Temporal } from 'temporal-polyfill';

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

export function isUuid(value: unknown): boolean {
  return typeof value === 'string' && uuidForm.test(value);
}

/** A day that exists, written `YYYY-MM-DD`, from 1900 to 2199. */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '1900' || value >= '2200')
    return false;
  return succeeds(() => Temporal.PlainDate.from(value, { overflow: 'reject' }));
}

/** RFC 3339 with `Z` or an offset, from 1900 to 2199. */
export function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !instantForm.test(value) || value < '1900' || value >= '2200') return false;
  // A leap second is an instant to Temporal, and to Date, which counts on with it, is none.
  return isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)) && succeeds(() => Temporal.Instant.from(value));
}

/** An IANA zone name that this machine knows; offsets such as `+02:00` are no zones. */
export function isZone(value: unknown): boolean {
  if (typeof value !== 'string' || !/^[A-Za-z][A-Za-z0-9_+\-/]{1,49}$/.test(value)) return false;
  return succeeds(() => new Intl.DateTimeFormat('en', { timeZone: value }));
}

export function isEmail(value: unknown): boolean {
  return typeof value === 'string' && value.length <= 254 && looksLikeEmail(value, { allow_utf8_local_part: false });
}

/** What is wrong with a text, as a sentence that says the remedy; null where nothing is. */
export function textFault(value: unknown, min: number, max: number, lines: boolean): string | null {
  if (typeof value !== 'string') return 'Give a text.';
  if (value.includes('\0')) return 'Remove the NUL character.';
  if (!value.isWellFormed()) return 'Remove the broken character (half of a pair).';
  if (!lines && /[\r\n\u2028\u2029]/.test(value)) return 'Write it on one line.';
  if (value.length > max) return `Shorten it to at most ${max} characters; it has ${value.length}.`;
  if (value.trim().length < min) return min === 1 ? 'Write something here.' : `Write at least ${min} characters.`;
  return null;
}

function succeeds(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return false;
    throw error;
  }
}
