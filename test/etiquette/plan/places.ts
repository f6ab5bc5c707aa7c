import type { Duty, History, IntroductionFacts } from '../../../src/etiquette/facts/history.ts';
import type { HeldBack } from '../../../src/etiquette/plan.ts';
import type { FollowUpKind } from '../../../src/etiquette/words.ts';

/** An entry of a plan, planned or held back. */
export type Entry = Pick<HeldBack, 'mentorId' | 'act' | 'introductionId' | 'letterId'>;

const kinds: Partial<Record<HeldBack['act'], FollowUpKind>> = {
  post_interview_thank_you: 'thank_you',
  lor_reminder: 'letter_step',
};
const merelyAllowed: readonly string[] = ['follow_up', 'update', 'letter_step'];

/** Where an entry has its place: its sort, then how long it has waited, then its id; as the rulebook says it, anew. */
export function placeOf(entry: Entry, owed: readonly Duty[], { introductions }: History): [number, number, string] {
  const kind = kinds[entry.act] ?? entry.act;
  const introduction = introductions.find(({ id }) => id === entry.introductionId);
  if (introduction && kind !== 'close_loop') return [1, since(introduction), introduction.id];
  const places = owed
    .filter((duty) => duty.kind === kind && duty.mentorId === entry.mentorId && duty.closedAt === null)
    .filter(({ introductionId, letterId }) => introductionId === entry.introductionId && letterId === entry.letterId)
    .map((duty): [number, number, string] =>
      merelyAllowed.includes(duty.kind)
        ? [2, Date.parse(duty.notBefore), duty.key]
        : [0, Date.parse(duty.lateAt ?? duty.dueAt), duty.key],
    );
  return places.sort(inPlace)[0] ?? [2, Number.POSITIVE_INFINITY, entry.mentorId ?? ''];
}

export function inPlace(a: [number, number, string], b: [number, number, string]): number {
  if (a[0] !== b[0]) return a[0] - b[0];
  if (a[1] !== b[1]) return a[1] - b[1];
  return a[2] < b[2] ? -1 : Number(a[2] > b[2]);
}

function since({ connectedAt, answeredAt, askedAt }: IntroductionFacts): number {
  const last = connectedAt ?? answeredAt ?? askedAt;
  return last === null ? Number.POSITIVE_INFINITY : Date.parse(last);
}
