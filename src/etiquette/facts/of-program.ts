import { dayNumber, dayOfNumber } from '../day.ts';
import type { Act, IntroductionFacts } from './history.ts';
import type { ActFacts } from './act.ts';
import type { Ledger, Person } from './ledger.ts';
import type { OpenDoor, ProgramRecord } from './program-record.ts';
import { silenceOf } from './of-person.ts';
import { isAnswer, isMessage, isReal, isThanks } from './purpose.ts';
import { seasonBegan } from './season.ts';

/** The record of a program; worked out once for each ledger. */
export function programRecord(ledger: Ledger, programId: string): ProgramRecord {
  const known = ledger.records.get(programId);
  if (known) return known;
  const record = makeRecord(ledger, programId);
  ledger.records.set(programId, record);
  return record;
}

function makeRecord(ledger: Ledger, programId: string): ProgramRecord {
  const contacts = ledger.contactsOf.get(programId) ?? [];
  const began = seasonBegan(ledger.history.season);
  const held = contacts.filter(({ fact }) => fact.kind === 'interview').map(({ day }) => day);
  const set =
    ledger.programs.get(programId)?.interviews.map(({ at }) => ledger.clock.dayNumberAt(Date.parse(at))) ?? [];
  return {
    interviewDays: [...held, ...set].filter((day) => began === null || day >= dayNumber(began)).sort((a, b) => a - b),
    messageDays: contacts.filter(({ fact }) => isMessage(fact) && !isAnswer(fact.purpose)).map(({ day }) => day),
    heardAt: contacts.filter(({ fact }) => isReal(fact)).map(({ ms }) => ms),
    open: [...coldNotes(ledger, programId), ...introductionsTo(ledger, programId)],
  };
}

function coldNotes(ledger: Ledger, programId: string): OpenDoor[] {
  return (ledger.peopleOf.get(programId) ?? []).flatMap((mentorId) => {
    const person = ledger.people.get(mentorId)!;
    const silence = person.contacts.some(({ fact }) => isReal(fact)) ? null : silenceOf(person);
    if (silence === null) return [];
    return [{ mentorId, introductionId: null, name: person.mentor.name, lastDay: silence.last.day }];
  });
}

const moving: ReadonlySet<IntroductionFacts['state']> = new Set(['asked', 'agreed', 'target-accepted', 'connected']);

function introductionsTo(ledger: Ledger, programId: string): OpenDoor[] {
  return ledger.history.introductions.flatMap((introduction) => {
    if (introduction.programId !== programId || !moving.has(introduction.state)) return [];
    const steps = [introduction.askedAt, introduction.answeredAt, introduction.connectedAt];
    const days = steps.flatMap((at) => (at === null ? [] : [ledger.clock.dayNumberAt(Date.parse(at))]));
    if (days.length === 0) return [];
    const { id, targetMentorId, targetName } = introduction;
    return [{ mentorId: targetMentorId, introductionId: id, name: targetName, lastDay: Math.max(...days) }];
  });
}

type ProgramActFacts = Pick<
  ActFacts,
  | 'programName'
  | 'openThere'
  | 'interviewedOn'
  | 'thankedSinceInterview'
  | 'wroteThereSinceInterview'
  | 'thankYouPolicy'
  | 'postInterviewContact'
  | 'coordinator'
>;

/** What is known of the program whose people an act concerns. */
export function programFacts(ledger: Ledger, person: Person, act: Act, today: number): ProgramActFacts {
  const { program, mentor } = person;
  const record = program && programRecord(ledger, program.id);
  const interview = record?.interviewDays.findLast((day) => day <= today);
  return {
    programName: program?.name ?? null,
    openThere: openThere(ledger, person, act),
    interviewedOn: interview === undefined ? null : dayOfNumber(interview),
    thankedSinceInterview: interview !== undefined && thankedSince(person, interview),
    wroteThereSinceInterview: interview !== undefined && record!.messageDays.some((day) => day >= interview),
    thankYouPolicy: program?.thankYouPolicy ?? null,
    postInterviewContact: program?.postInterviewContact ?? null,
    coordinator: mentor.roles.includes('coordinator'),
  };
}

/** A cold note goes to the recipient's program, a request for an introduction to the target's. */
function openThere(ledger: Ledger, person: Person, act: Act): ActFacts['openThere'] {
  const introduction = person.introductions.find(({ id }) => id === act.introductionId);
  const asking = act.kind === 'intro_request' || act.kind === 'permission_request';
  const programId = asking ? introduction?.programId : person.program?.id;
  const program = programId ? ledger.programs.get(programId) : undefined;
  if (!program) return null;
  const mentorId = asking ? introduction?.targetMentorId : person.mentor.id;
  const others = programRecord(ledger, program.id).open.filter(
    (door) =>
      (door.mentorId === null || door.mentorId !== mentorId) && door.introductionId !== (act.introductionId ?? ''),
  );
  const last = others.toSorted((a, b) => b.lastDay - a.lastDay || (a.name < b.name ? -1 : 1))[0];
  return last ? { name: last.name, lastOn: dayOfNumber(last.lastDay), programName: program.name } : null;
}

function thankedSince(person: Person, interview: number): boolean {
  const thanked = person.contacts.findLastIndex(
    ({ fact, day }) => day >= interview && isMessage(fact) && isThanks(fact.purpose),
  );
  return thanked >= 0 && !person.contacts.slice(thanked + 1).some(({ fact }) => isReal(fact));
}
