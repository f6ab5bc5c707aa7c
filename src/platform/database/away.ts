import { isNativeError } from 'node:util/types';

const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08000',
  '08003',
  '08006',
]);
const sayings = [
  'Connection terminated',
  'Client has encountered a connection error',
  'timeout exceeded when trying to connect',
];

/** True where an error means that the database server can't be reached just now. */
export function isAway(error: unknown): boolean {
  if (!isNativeError(error)) return false;
  if ('driverError' in error && error.driverError !== error && isAway(error.driverError)) return true;
  if ('errors' in error && Array.isArray(error.errors) && error.errors.some(isAway)) return true;
  if ('code' in error && typeof error.code === 'string' && codes.has(error.code)) return true;
  if ('syscall' in error && error.syscall === 'connect') return true;
  return sayings.some((saying) => error.message.includes(saying));
}
