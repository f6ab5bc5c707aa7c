import { dayOf, type Day, type Instant } from './day.ts';
import type { Duty, History } from './facts/history.ts';
import type { FullLedger } from './facts/ledger.ts';
import { fullLedgerOf } from './facts/ledger-of.ts';
import type { MatterName, Matters } from './facts/matter.ts';
import { contactMatters } from './facts/of-contacts.ts';
import {
  companyMatters,
  introductionMatter,
  letterMatter,
  rotationMatter,
  silenceMatters,
} from './facts/of-matters.ts';
import { notTooSoon } from './not-too-soon.ts';
import { openings } from './openings.ts';
import { numbersOf, type Policy } from './policy.ts';

/** What a duty carries of its origin. */
type Origin = Partial<Pick<Duty, 'mentorId' | 'interactionId' | 'introductionId' | 'letterId'>>;

/**
 * What is owed or allowed at a time, from what happened: the open and the closed, ordered by due instant. Something that
 * no longer stands (its contact was deleted, its program's policy is known) is in neither; asked twice, it answers the same.
 */
export function duties(history: History, policy: Policy, now: Instant): Duty[] {
  const ledger = fullLedgerOf(history);
  const byKey = new Map<string, Duty>();
  for (const matter of mattersOf(ledger, dayOf(now, history.zone))) {
    for (const duty of dutiesOf(matter, policy)) {
      // Two interviewers of one program ask for one look at its policy: for the sooner.
      const known = byKey.get(duty.key);
      if (!known || Date.parse(duty.dueAt) < Date.parse(known.dueAt)) byKey.set(duty.key, duty);
    }
  }
  return [...byKey.values()]
    .map((duty) => notTooSoon(duty, ledger, policy, now))
    .map((duty) => ({ duty, dueMs: Date.parse(duty.dueAt) }))
    .sort((a, b) => a.dueMs - b.dueMs || (a.duty.key < b.duty.key ? -1 : 1))
    .map(({ duty }) => duty);
}

type Raised = { [Name in MatterName]: { about: Name; matter: Matters[Name]; origin: Origin } }[MatterName];

function* mattersOf(ledger: FullLedger, today: Day): Generator<Raised> {
  for (const person of ledger.people.values()) {
    const mentorId = person.mentor.id;
    for (const { matter, interactionId } of contactMatters(ledger, person)) {
      yield { about: 'contact', matter, origin: { mentorId, interactionId } };
    }
    for (const { matter, interactionId } of silenceMatters(ledger, person)) {
      yield { about: 'silence', matter, origin: { mentorId, interactionId } };
    }
    for (const matter of companyMatters(ledger, person)) yield { about: 'company', matter, origin: { mentorId } };
    for (const introduction of person.introductions) {
      const matter = introductionMatter(ledger, person, introduction);
      yield { about: 'introduction', matter, origin: { mentorId, introductionId: introduction.id } };
    }
    for (const letter of person.letters) {
      const matter = letterMatter(ledger, person, letter);
      yield { about: 'letter', matter, origin: { mentorId, letterId: letter.id } };
    }
  }
  for (const rotation of ledger.known.rotations) {
    const { matter, mentorId } = rotationMatter(ledger, rotation, today);
    yield { about: 'rotation', matter, origin: { mentorId } };
  }
}

function dutiesOf({ about, matter, origin }: Raised, policy: Policy): Duty[] {
  return openings[about].flatMap(({ rule, opening }) => {
    const answer = opening.check(matter, numbersOf(policy, rule));
    if (answer === null || 'ok' in answer) return [];
    return answer.map((owed) => ({
      key: `${owed.kind}:${owed.of}`,
      kind: owed.kind,
      mentorId: origin.mentorId ?? null,
      interactionId: origin.interactionId ?? null,
      introductionId: origin.introductionId ?? null,
      letterId: origin.letterId ?? null,
      notBefore: owed.notBefore,
      dueAt: owed.dueAt,
      lateAt: owed.lateAt,
      marks: owed.marks ?? [],
      closedBy: owed.closedBy ?? null,
      closedAt: owed.closedAt ?? null,
      because: { rule: rule.id, message: owed.message, source: rule.source },
    }));
  });
}
