import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { check, field, type FieldOptions } from './field.ts';

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
