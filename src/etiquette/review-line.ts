import type { Policy } from './policy.ts';
import { review } from './review.ts';
import type { Verdict } from './verdict.ts';
import { messageKinds, type MessageKind } from './words.ts';

/** The answer to one line of `review --jsonl`, as it is written out. */
export type LineAnswer =
  | {
      id: unknown;
      decision: Verdict['decision'];
      findings: Pick<Verdict['findings'][number], 'rule' | 'effect' | 'start' | 'end' | 'message' | 'instead'>[];
      content: string[];
      note?: string;
    }
  | { id: unknown; error: string };

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a field of the context must be; a name followed by `[]` is a list of such records. */
const shape: Record<string, Record<string, 'string' | 'boolean' | 'number' | 'strings'>> = {
  '': { today: 'string', isFollowUpNumber: 'number', skeleton: 'string' },
  sender: { name: 'string' },
  recipient: { name: 'string', credentials: 'string', institution: 'string', program: 'string', specialty: 'string', onSelectionSide: 'boolean', firstNameTerms: 'boolean', nearPeer: 'boolean' },
  'people[]': { name: 'string', mayBeNamed: 'boolean' },
  program: { name: 'string', thankYouPolicy: 'string', rankIntentInvited: 'boolean' },
  meeting: { on: 'string', detail: 'string', details: 'strings' },
  'previousMessages[]': { to: 'string', text: 'string', sentOn: 'string', program: 'string', kept: 'string' },
  rankDeadline: { day: 'string', sure: 'boolean' },
}; // prettier-ignore

function fits(value: unknown, kind: string): boolean {
  if (value === undefined || value === null) return true;
  if (kind === 'strings') return Array.isArray(value) && value.every((one) => typeof one === 'string');
  return typeof value === kind && (kind !== 'number' || Number.isInteger(value));
}

function problemIn(record: Fields, part: string, fields: Record<string, string>): string | null {
  const path = part === '' ? 'context' : `context.${part}`;
  for (const [name, kind] of Object.entries(fields)) {
    if (!fits(record[name], kind)) return `${path}.${name} should be a ${kind === 'strings' ? 'list of texts' : kind}.`;
  }
  return null;
}

/** The first thing in a context that can't be used, as a sentence; null where all of it can. */
export function contextProblem(context: unknown): string | null {
  if (context === undefined || context === null) return null;
  if (!isRecord(context)) return 'context should be an object.';
  for (const [part, fields] of Object.entries(shape)) {
    const name = part.replace('[]', '');
    const value = part === '' ? context : context[name];
    if (value === undefined || value === null) continue;
    if (part.endsWith('[]') !== Array.isArray(value))
      return `context.${name} should be ${part.endsWith('[]') ? 'a list' : 'an object'}.`;
    for (const record of Array.isArray(value) ? (value as unknown[]) : [value]) {
      const problem = isRecord(record) ? problemIn(record, part, fields) : `context.${name} should hold objects.`;
      if (problem) return problem;
    }
  }
  return null;
}

/** The kind of a message as the outside names it; null where there is no such kind. */
export function kindNamed(name: unknown): MessageKind | null {
  if (name === 'outreach') return 'first_note';
  if (name === undefined || name === null || name === 'unknown') return 'other';
  return typeof name === 'string' ? (messageKinds.find((kind) => kind === name) ?? 'other') : null;
}

/** Reviews one object of a JSONL stream. A kind nobody knows is read as `other`; anything else wrong gives an error. */
export function reviewLine(line: unknown, policy: Policy): LineAnswer {
  if (!isRecord(line)) return { id: null, error: 'A line should hold one JSON object.' };
  const id = line['id'] ?? null;
  const kind = kindNamed(line['kind']);
  const { text, subject, context } = line;
  if (kind === null) return { id, error: 'kind should be a text.' };
  if (typeof text !== 'string') return { id, error: 'text is missing or is no text.' };
  if (subject !== undefined && subject !== null && typeof subject !== 'string')
    return { id, error: 'subject should be a text.' };
  const problem = contextProblem(context);
  if (problem) return { id, error: problem };
  const { decision, findings, content, note } = review({ kind, subject, text }, context ?? {}, policy);
  const shown = findings.map(({ rule, effect, start, end, message, instead }) => ({
    rule,
    effect,
    start,
    end,
    message,
    instead,
  }));
  return { id, decision, findings: shown, content, ...(note ? { note } : {}) };
}
