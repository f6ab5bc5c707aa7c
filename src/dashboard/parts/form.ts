import { Problem } from '../api/problem.ts';

/** A text field of a sent form, without the spaces around it. */
export const textOf = (given: FormData, name: string): string => {
  const value = given.get(name);
  return typeof value === 'string' ? (/password|old|new/.test(name) ? value : value.trim()) : '';
};

/** The same, null where nothing was written. */
export const textOrNull = (given: FormData, name: string): string | null => textOf(given, name) || null;

/** What is wrong, by field; under the empty name what concerns no single field. */
export const fieldsOf = (error: Error | null): Record<string, string> => {
  if (error === null) return {};
  if (error instanceof Problem && Object.keys(error.fields).length > 0) return error.fields;
  return { '': error.message };
};

/** "a, b ,," → ["a", "b"] */
export const listed = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
