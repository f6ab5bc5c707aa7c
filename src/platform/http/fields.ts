import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationArguments,
} from 'class-validator';
import { isDay, isEmail, isInstant, isUuid, isZone, textFault } from './formats.ts';

/**
 * The fields of DTOs. One decorator says what may stand in a field, how the error names the remedy, and what the
 * OpenAPI document shows.
 */
interface FieldOptions {
  /** May be left out. */
  optional?: boolean;
  /** May be null, which empties it. */
  nullable?: boolean;
  example?: unknown;
  description?: string;
}

type Rule = { test: (value: unknown) => boolean; remedy: string | ((args: ValidationArguments) => string) };

function check(name: string, { test, remedy }: Rule): PropertyDecorator {
  const message = (args?: ValidationArguments) => (typeof remedy === 'string' ? remedy : args ? remedy(args) : name);
  return ValidateBy({ name, validator: { validate: test, defaultMessage: message } });
}

function field(options: FieldOptions, api: ApiPropertyOptions, ...rules: PropertyDecorator[]): PropertyDecorator {
  const { optional = false, nullable = false, example, description } = options;
  const shown = {
    required: !optional,
    ...(nullable ? { nullable } : {}),
    ...(example === undefined ? {} : { example }),
  };
  return applyDecorators(
    ApiProperty({ ...api, ...shown, ...(description ? { description } : {}) } as ApiPropertyOptions),
    ValidateIf((_, value) => !(optional && value === undefined) && !(nullable && value === null)),
    ...rules,
  );
}

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

export const ZoneName = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, example: 'America/New_York' },
    check('zone', { test: isZone, remedy: 'Give a time zone by its IANA name, such as America/New_York.' }),
  );

export const DayField = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, format: 'date', example: '2026-11-24' },
    check('day', { test: isDay, remedy: 'Give a day that exists as YYYY-MM-DD, between 1900 and 2200.' }),
  );

export const InstantField = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, format: 'date-time', example: '2026-11-24T15:00:00Z' },
    check('instant', {
      test: isInstant,
      remedy: 'Give an instant with its offset, such as 2026-11-24T15:00:00Z, between 1900 and 2200.',
    }),
  );

/** One end of a stretch of time: an instant, or a local day. */
export const DayOrInstant = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, example: '2026-11-24' },
    check('moment', {
      test: (value) => isDay(value) || isInstant(value),
      remedy: 'Give a day as YYYY-MM-DD, or an instant such as 2026-11-24T15:00:00Z, between 1900 and 2200.',
    }),
  );

/** Local time of day, `HH:MM`. */
export const TimeOfDay = (options: FieldOptions = {}) =>
  field(
    options,
    { type: String, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', example: '07:30' },
    check('time', {
      test: (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
      remedy: 'Give a time from 00:00 to 23:59 as HH:MM.',
    }),
  );

/**
 * Another DTO, or a list of at most `most` of them. The document's maker knows a type given late by the function's own
 * name, `type`; hence the wrapping.
 */
export function Nested(dto: () => new () => object, options: FieldOptions & { most?: number } = {}): PropertyDecorator {
  const { most } = options;
  if (most === undefined) {
    return applyDecorators(
      field(
        options,
        { type: () => dto() },
        check('object', { test: isObject, remedy: 'Give an object.' }),
        ValidateNested(),
      ),
      Type(dto),
    );
  }
  const message = `Give a list of at most ${most} objects.`;
  return applyDecorators(
    field(
      options,
      { type: () => dto(), isArray: true, maxItems: most },
      IsArray({ message }),
      ArrayMaxSize(most, { message }),
      check('objects', { test: (value) => Array.isArray(value) && value.every(isObject), remedy: message }),
      ValidateNested({ each: true }),
    ),
    Type(dto),
  );
}

/** An object whose insides the service checks. */
export const Anything = (options: FieldOptions = {}) =>
  field(options, { type: Object }, check('object', { test: isObject, remedy: 'Give an object.' }));

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
