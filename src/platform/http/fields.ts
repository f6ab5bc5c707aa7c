import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import { check, field, type FieldOptions } from './field.ts';
import { isEmail, isUuid, textFault } from './formats.ts';

interface TextOptions extends FieldOptions {
  max?: number;
  min?: number;
  /** Line breaks are welcome. */
  lines?: boolean;
}

/** Text of `min` (1) to `max` (200) characters, kept verbatim. */
export function Text({ max = 200, min = 1, lines = false, ...options }: TextOptions = {}): PropertyDecorator {
  return field(
    options,
    { type: String, minLength: min, maxLength: max },
    check('text', {
      test: (value) => textFault(value, min, max, lines) === null,
      remedy: (args) => textFault(args.value, min, max, lines) ?? '',
    }),
  );
}

/** A list of at most `most` texts. */
export function Texts({
  most = 20,
  max = 100,
  lines = false,
  ...options
}: TextOptions & { most?: number } = {}): PropertyDecorator {
  const fault = (value: unknown) => textFault(value, 1, max, lines);
  return field(
    options,
    { type: [String], maxItems: most },
    check('texts', {
      test: (value) => Array.isArray(value) && value.length <= most && value.every((item) => fault(item) === null),
      remedy: `Give a list of at most ${most} texts of 1 to ${max} characters each.`,
    }),
  );
}

/** One of a closed list. */
export function Choice(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field(options, { enum: [...values] }, IsIn(values, { message: `Give one of ${values.join(', ')}.` }));
}

/** Several of a closed list, each once. */
export function Choices(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const message = `Give a list of ${values.join(', ')}, each at most once.`;
  return field(
    options,
    { enum: [...values], isArray: true },
    IsArray({ message }),
    ArrayUnique({ message }),
    IsIn(values, { each: true, message }),
  );
}

export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: Boolean }, IsBoolean({ message: 'Give true or false.' }));
}

export function WholeNumber({ min, max, ...options }: FieldOptions & { min: number; max: number }): PropertyDecorator {
  const message = `Give a whole number from ${min} to ${max}.`;
  return field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    IsInt({ message }),
    Min(min, { message }),
    Max(max, { message }),
  );
}

/** A whole number in a query string. */
export function QueryNumber(options: FieldOptions & { min: number; max: number }): PropertyDecorator {
  const read = Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value,
  );
  return applyDecorators(read, WholeNumber(options));
}

/** ISO weekdays, 1 Monday to 7 Sunday. */
export function Weekdays(options: FieldOptions = {}): PropertyDecorator {
  const isWeekday = (day: unknown) => Number.isInteger(day) && Number(day) >= 1 && Number(day) <= 7;
  return field(
    options,
    { type: 'integer', isArray: true, minimum: 1, maximum: 7 },
    check('weekdays', {
      test: (value) => Array.isArray(value) && value.every(isWeekday),
      remedy: 'Give a list of weekdays from 1 (Monday) to 7 (Sunday).',
    }),
  );
}

export const Id = (options: FieldOptions = {}) =>
  field(options, { type: String, format: 'uuid' }, check('id', { test: isUuid, remedy: 'Give the id as a UUID.' }));

/** A list of at most `most` ids, each once. */
export function Ids({ most, ...options }: FieldOptions & { most: number }): PropertyDecorator {
  const distinct = (ids: unknown[]) => new Set(ids.map((id) => String(id).toLowerCase())).size === ids.length;
  return field(
    options,
    { type: String, format: 'uuid', isArray: true, maxItems: most },
    check('ids', {
      test: (value) => Array.isArray(value) && value.length <= most && value.every(isUuid) && distinct(value),
      remedy: `Give a list of at most ${most} ids, each a UUID and named once.`,
    }),
  );
}

/** The count of a row's changes; a change that names it is refused where somebody else changed the row meanwhile. */
export const VersionField = (options: FieldOptions = {}) => WholeNumber({ min: 1, max: 2_000_000_000, ...options });

export const Email = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, format: 'email', maxLength: 254, example: 'maya@example.org' },
    check('email', { test: isEmail, remedy: 'Write an e-mail address like maya@example.org.' }),
  );
