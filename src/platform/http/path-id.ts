import { Param } from '@nestjs/common';
import { notFound } from '../problems/problem.ts';
import { isUuid } from './formats.ts';

/**
 * The id in a path. Whatever is no id names nothing that exists.
 * @param what the thing, as a 404 names it
 */
export function PathId(what: string): ParameterDecorator {
  return Param('id', {
    transform(value: string) {
      if (!isUuid(value)) throw notFound(what);
      return value.toLowerCase();
    },
  });
}
