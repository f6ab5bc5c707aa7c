import { HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { isAway } from '../database/away.ts';
import { Problem, conflict, invalid } from './problem.ts';

/** The problem that an error amounts to; an unforeseen one is a plain 500 that says nothing of its insides. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isAway(error)) {
    return new Problem(
      503,
      'database-away',
      'Please try again',
      'The database can’t be reached; nothing was changed.',
      {},
      {
        'retry-after': '5',
      },
    );
  }
  if (error instanceof QueryFailedError) return ofDatabase(error as QueryFailedError<Error>);
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === 404) return new Problem(404, 'not-found', 'Not found', 'There is nothing at this address.');
  if (status === 413) return new Problem(413, 'too-large', 'Too large', 'A request may hold at most 1 MiB.');
  if (status === 415) {
    return new Problem(415, 'media-type', 'Not JSON', 'Send the body as application/json.');
  }
  if (status >= 400 && status < 500) {
    return new Problem(status, 'bad-request', 'Not understood', 'The request can’t be read; send valid JSON in UTF-8.');
  }
  return new Problem(500, 'internal', 'Something went wrong', 'Something went wrong on our side; nothing was changed.');
}

function statusOf(error: unknown): number {
  if (typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number') {
    return error.statusCode;
  }
  return 500;
}

/** Constraints are the last line: services name the field before they are reached. */
function ofDatabase(error: QueryFailedError<Error>): Problem {
  const code: unknown = 'code' in error.driverError ? error.driverError.code : undefined;
  switch (code) {
    case '23505':
      return conflict('already-exists', 'This was already written down.');
    case '23503':
      return invalid([{ field: 'id', message: 'Name something that exists in your account.' }]);
    case '40001':
    case '40P01':
    case '55P03':
      return new Problem(
        503,
        'busy',
        'Please try again',
        'Two changes met; nothing was changed, try again.',
        {},
        {
          'retry-after': '1',
        },
      );
    case '53100':
      return new Problem(
        507,
        'disk-full',
        'No room left',
        'The disk that holds the data is full; nothing was changed. Make room and try again.',
      );
    case '57014':
      return new Problem(
        503,
        'too-slow',
        'Please try again',
        'This took too long and was stopped; nothing was changed.',
      );
    default:
      return new Problem(
        500,
        'internal',
        'Something went wrong',
        'Something went wrong on our side; nothing was changed.',
      );
  }
}
