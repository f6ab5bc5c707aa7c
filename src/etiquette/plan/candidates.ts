import { actOf } from '../act-of-duty.ts';
import { dayNumber, type Day, type Instant } from '../day.ts';
import type { Act, Duty, IntroductionFacts } from '../facts/history.ts';
import type { Ledger, Person } from '../facts/ledger.ts';
import { fewNewPeople } from '../rules/pacing/few-new-people.ts';
import { introducerLoad } from '../rules/pacing/introducer-load.ts';
import type { FollowUpKind } from '../words.ts';
import { merelyAllowed, waitsForDue, withoutMessage } from './kinds.ts';
import type { PlanAct, PlanReason } from './week-plan.ts';

/** Something that could be done in the week. */
export interface Candidate {
  /** Owed to somebody who waits; an introduction on its way; or merely allowed. */
  sort: 'owed' | 'introduction' | 'allowed';
  /** What orders it among its sort: the smaller, the sooner. */
  rank: number;
  id: string;
  mentorId: string | null;
  act: PlanAct;
  /** The message it needs; null where it is none. */
  message: Act | null;
  /** null: at any time. */
  notBefore: Instant | null;
  interactionId: string | null;
  because: PlanReason;
}

const optionalKinds: ReadonlySet<FollowUpKind> = new Set(merelyAllowed);
const waitingKinds: ReadonlySet<FollowUpKind> = new Set(waitsForDue);
const sorts: readonly Candidate['sort'][] = ['owed', 'introduction', 'allowed'];

/** All that could be done up to the end of a week, in the order in which it matters. */
export function candidates(duties: readonly Duty[], ledger: Ledger, until: Day): Candidate[] {
  const end = ledger.clock.startOfDay(dayNumber(until) + 1);
  const owed = duties.flatMap((duty) => ofDuty(duty, end) ?? []);
  return [...owed, ...introductions(ledger), ...strangers(ledger)].sort(
    (a, b) =>
      sorts.indexOf(a.sort) - sorts.indexOf(b.sort) || a.rank - b.rank || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

function ofDuty(duty: Duty, end: number): Candidate | null {
  const optional = optionalKinds.has(duty.kind);
  const counts = waitingKinds.has(duty.kind) ? duty.dueAt : duty.notBefore;
  if (duty.closedAt !== null || Date.parse(counts) >= end) return null;
  const message = actOf(duty);
  const act = message?.kind ?? withoutMessage.find((kind) => kind === duty.kind);
  if (!act) return null;
  return {
    sort: optional ? 'allowed' : 'owed',
    rank: Date.parse(optional ? duty.notBefore : (duty.lateAt ?? duty.dueAt)),
    id: duty.key,
    mentorId: duty.mentorId,
    act,
    message,
    notBefore: duty.notBefore,
    interactionId: duty.interactionId,
    because: duty.because,
  };
}

/** The act by its right name: thanks for an interview are a kind of their own. */
export function namedAct({ act, interactionId }: Candidate, ledger: Ledger): PlanAct {
  const interview = act === 'thank_you' && interactionId !== null && ledger.interviews.has(interactionId);
  return interview ? 'post_interview_thank_you' : act;
}

/** The next step of each introduction that is the applicant's to take. */
function introductions(ledger: Ledger): Candidate[] {
  return ledger.known.introductions.flatMap((introduction) => {
    const { id, state, introducerId, targetMentorId, targetName, mode, askedAt, answeredAt, connectedAt } =
      introduction;
    const ask = mode === 'introduction' ? 'intro_request' : 'permission_request';
    const steps = {
      act: state === 'wished' ? ask : 'first_note',
      mentorId: state === 'wished' ? introducerId : targetMentorId,
      since: connectedAt ?? answeredAt ?? askedAt,
    } as const;
    if (steps.mentorId === null || !isNext(introduction, ledger.people.get(steps.mentorId))) return [];
    const message =
      state === 'wished' ? `You wished to be introduced to ${targetName}.` : `The way to ${targetName} is open.`;
    return [
      {
        sort: 'introduction',
        rank: steps.since === null ? Number.POSITIVE_INFINITY : Date.parse(steps.since),
        id,
        mentorId: steps.mentorId,
        act: steps.act,
        message: { kind: steps.act, mentorId: steps.mentorId, introductionId: id },
        notBefore: null,
        interactionId: null,
        because: { rule: introducerLoad.id, message, source: introducerLoad.source },
      } satisfies Candidate,
    ];
  });
}

function isNext({ state, mode }: IntroductionFacts, whom: Person | undefined): boolean {
  if (state === 'wished') return true;
  const open =
    state === 'target-accepted' || state === 'connected' || (state === 'agreed' && mode === 'permission-to-name');
  return open && whom?.record.contacts === 0;
}

/** People noted down, neither met nor written to, whom no introduction is to lead to. */
function strangers(ledger: Ledger): Candidate[] {
  const found: Candidate[] = [];
  for (const { mentor, record } of ledger.people.values()) {
    if (record.contacts > 0 || mentor.doNotContact || ledger.introductionsTo.has(mentor.id)) continue;
    found.push({
      sort: 'allowed',
      // They wait for nothing yet, so whoever knows the applicant comes before them.
      rank: Number.POSITIVE_INFINITY,
      id: mentor.id,
      mentorId: mentor.id,
      act: 'first_note',
      message: { kind: 'first_note', mentorId: mentor.id },
      notBefore: null,
      interactionId: null,
      because: {
        rule: fewNewPeople.id,
        message: `You noted ${mentor.name} down and have not written yet; a first note is fine.`,
        source: fewNewPeople.source,
      },
    });
  }
  return found;
}
