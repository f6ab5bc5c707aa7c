import { policyNumbers, type Policy, type PolicyChanges, type PolicyNumber } from './policy.ts';

/** Something in a user's changes that can't be taken, and the remedy. */
export interface PolicyProblem {
  /** `ruleId.number`, or the rule's id. */
  field: string;
  message: string;
}

/** Whether a number lies between the laxest a user may set and the strictest that makes sense. */
function allows(number: PolicyNumber, value: unknown): boolean {
  const [low, high] = [number.laxest, number.strictest].toSorted((a, b) => a - b) as [number, number];
  const whole = number.unit === 'share' || Number.isInteger(value);
  return typeof value === 'number' && whole && value >= low && value <= high;
}

function remedy(number: PolicyNumber): string {
  const { laxest, strictest, unit, label } = number;
  const range = laxest === strictest ? `It stays at ${laxest}` : `Choose between ${laxest} and ${strictest}`;
  const kind = unit === 'share' ? '' : ', a whole number';
  return `${range}${kind} (${label}). You can be stricter than the rule, not laxer.`;
}

/**
 * What is not allowed in a user's changes; empty where all of it is. Nothing is corrected silently.
 * @param changes as sent from outside: by rule id, then by the number's name
 */
export function checkPolicyChanges(changes: Readonly<Record<string, unknown>>): PolicyProblem[] {
  return Object.entries(changes).flatMap(([rule, wanted]) => {
    const numbers = own(policyNumbers, rule);
    if (!numbers) return [{ field: rule, message: `There is no rule with numbers called "${rule}".` }];
    if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) {
      return [{ field: rule, message: `Give numbers by name, such as {"${Object.keys(numbers)[0]}": …}.` }];
    }
    return Object.entries(wanted).flatMap(([name, value]) => {
      const number = own(numbers, name);
      const field = `${rule}.${name}`;
      if (!number)
        return [{ field, message: `This rule has no number "${name}"; it has ${Object.keys(numbers).join(', ')}.` }];
      return allows(number, value) ? [] : [{ field, message: remedy(number) }];
    });
  });
}

/**
 * The numbers in force: the defaults with a user's changes over them.
 * @param changes checked before; whatever `checkPolicyChanges` objects to is left at its default
 */
export function policyFrom(changes: PolicyChanges = {}): Policy {
  return Object.fromEntries(
    Object.entries(policyNumbers).map(([rule, numbers]) => {
      const wanted = own(changes, rule) ?? {};
      const inForce = Object.entries(numbers).map(([name, number]) => {
        const value = own(wanted, name);
        return [name, value !== undefined && allows(number, value) ? value : number.value] as const;
      });
      return [rule, Object.fromEntries(inForce)];
    }),
  );
}

/** A record's own value: names such as `constructor` come from outside and must find nothing. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The numbers in force where nobody changed any. */
export const defaultPolicy: Policy = policyFrom();
