import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { ValidateBy, ValidateIf, type ValidationArguments } from 'class-validator';

/**
 * The fields of DTOs. One decorator says what may stand in a field, how the error names the remedy, and what the
 * OpenAPI document shows.
 */
export interface FieldOptions {
  /** May be left out. */
  optional?: boolean;
  /** May be null, which empties it. */
  nullable?: boolean;
  example?: unknown;
  description?: string;
}

type Rule = { test: (value: unknown) => boolean; remedy: string | ((args: ValidationArguments) => string) };

export function check(name: string, { test, remedy }: Rule): PropertyDecorator {
  const message = (args?: ValidationArguments) => (typeof remedy === 'string' ? remedy : args ? remedy(args) : name);
  return ValidateBy({ name, validator: { validate: test, defaultMessage: message } });
}

export function field(
  options: FieldOptions,
  api: ApiPropertyOptions,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
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
