import { dayNumber, dayOfNumber } from '../day.ts';
import type { Act, IntroductionFacts, ProgramFacts } from './history.ts';
import type { ActFacts } from './act.ts';
import type { Ledger, Person } from './ledger.ts';
import type { OpenDoor, ProgramRecord } from './program-record.ts';
import { seasonBegan } from './season.ts';

/** The record of a program; worked out once for each ledger. */
export function programRecord(ledger: Ledger, program: ProgramFacts): ProgramRecord {
  const known = ledger.records.programs.get(program.id);
  if (known) return known;
  const record = makeRecord(ledger, program);
  ledger.records.programs.set(program.id, record);
  return record;
}

function makeRecord(ledger: Ledger, { id, interviews }: ProgramFacts): ProgramRecord {
  const { interviewDays = [], lastMessageDay = null, heardAt = [] } = ledger.traffic.get(id) ?? {};
  const began = seasonBegan(ledger.known.season);
  const arranged = interviews.map(({ at }) => ledger.clock.dayNumberAt(Date.parse(at)));
  const open = [...coldNotes(ledger, id), ...introductionsTo(ledger, id)];
  return {
    interviewDays: [...interviewDays, ...arranged]
      .filter((day) => began === null || day >= dayNumber(began))
      .sort((a, b) => a - b),
    lastMessageDay,
    heardAt,
    open: open.sort((a, b) => b.lastDay - a.lastDay || (a.name < b.name ? -1 : 1)),
  };
}

function coldNotes(ledger: Ledger, programId: string): OpenDoor[] {
  return (ledger.mentorsOf.get(programId) ?? []).flatMap(({ id, name }) => {
    const { realContacts, silence } = ledger.people.get(id)!.record;
    if (realContacts > 0 || silence === null) return [];
    return [{ mentorId: id, introductionId: null, name, lastDay: silence.last.day }];
  });
}

const moving: ReadonlySet<IntroductionFacts['state']> = new Set(['asked', 'agreed', 'target-accepted', 'connected']);

function introductionsTo(ledger: Ledger, programId: string): OpenDoor[] {
  return ledger.known.introductions.flatMap((introduction) => {
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
  const record = program && programRecord(ledger, program);
  const interview = record?.interviewDays.findLast((day) => day <= today);
  const thanked = interview === undefined ? null : person.record.thankedDay;
  const wrote = interview === undefined ? null : record!.lastMessageDay;
  return {
    programName: program?.name ?? null,
    openThere: openThere(ledger, person, act),
    interviewedOn: interview === undefined ? null : dayOfNumber(interview),
    thankedSinceInterview: thanked !== null && thanked >= interview!,
    wroteThereSinceInterview: wrote !== null && wrote >= interview!,
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
  const other = programRecord(ledger, program).open.find(
    (door) =>
      (door.mentorId === null || door.mentorId !== mentorId) && door.introductionId !== (act.introductionId ?? ''),
  );
  return other ? { name: other.name, lastOn: dayOfNumber(other.lastDay), programName: program.name } : null;
}
