import { addDays, dayNumber, type Day } from '../day.ts';
import type { Ledger } from '../facts/ledger.ts';
import { isAnswer, isThanks } from '../facts/purpose.ts';
import { numbersOf, type Policy } from '../policy.ts';
import { fewNewPeople } from '../rules/pacing/few-new-people.ts';
import { introducerLoad } from '../rules/pacing/introducer-load.ts';
import { oneAtAProgram } from '../rules/pacing/one-at-a-program.ts';
import { restBetweenMessages } from '../rules/pacing/rest-between-messages.ts';
import { updates } from '../rules/pacing/updates.ts';
import type { Act } from '../facts/history.ts';
import type { RuleCard } from '../rule.ts';
import { count, sayDay } from '../say.ts';
import type { PlanReason } from './week-plan.ts';

/** A cap that the acts planned so far have filled: the day from which there is room, and why. */
export interface Full {
  from: Day;
  because: PlanReason;
}

function because({ id, source }: RuleCard, message: string): PlanReason {
  return { rule: id, message, source };
}

/** The program of which an act takes up the place, and whom it wants to reach there. */
interface Approach {
  program: string;
  to: string;
}

/** What the acts planned so far take of the week's room, beside what was in fact sent. */
export class Caps {
  private readonly newPeople = new Map<Day, number>();
  private readonly mentors = new Map<string, Day>();
  private readonly programs = new Map<string, Approach & { day: Day }>();
  private readonly introducers = new Map<string, Day>();
  private follow = 0;

  constructor(
    private readonly ledger: Ledger,
    private readonly policy: Policy,
    private readonly monday: Day,
  ) {}

  /** First notes sent in the week. */
  get used(): number {
    return this.week.reduce((sum, day) => sum + this.sent(day), 0);
  }

  get limit(): number {
    return numbersOf(this.policy, fewNewPeople).perWeekPeople;
  }

  /** Whether one more act has room on a day; where it has not, from when it would. */
  full(act: Act, day: Day): Full | null {
    return (
      this.fullOfPerson(act) ?? this.fullOfProgram(act, day) ?? this.fullOfPeople(act, day) ?? this.fullOfWeek(act)
    );
  }

  /** Takes the room of an act. */
  take(act: Act, day: Day): void {
    const approach = this.approach(act);
    const planned = this.mentors.get(act.mentorId);
    if (planned === undefined || planned < day) this.mentors.set(act.mentorId, day);
    if (approach) this.programs.set(approach.program, { ...approach, day });
    if (isRequest(act)) this.introducers.set(act.mentorId, day);
    if (act.kind === 'first_note') this.newPeople.set(day, (this.newPeople.get(day) ?? 0) + 1);
    if (isKeepingUp(act)) this.follow += 1;
  }

  /** Rest and windows last a week at the least, so that whatever is planned fills the week. */
  private fullOfPerson(act: Act): Full | null {
    const planned = this.mentors.get(act.mentorId);
    if (planned === undefined || isThanks(act.kind) || isAnswer(act.kind) || act.kind === 'close_loop') return null;
    if (this.introducers.has(act.mentorId) && isRequest(act)) {
      const from = addDays(planned, numbersOf(this.policy, introducerLoad).windowDays);
      return this.wait(introducerLoad, from, `One request is planned for them already`);
    }
    const from = addDays(planned, numbersOf(this.policy, restBetweenMessages).restDays);
    return this.wait(restBetweenMessages, from, `A message to them is planned for ${sayDay(planned)}`);
  }

  private fullOfProgram(act: Act, day: Day): Full | null {
    const approach = this.approach(act);
    const planned = approach && this.programs.get(approach.program);
    if (!planned || planned.to === approach.to) return null;
    if (act.kind === 'follow_up' && day >= planned.day) return null;
    const from = addDays(planned.day, numbersOf(this.policy, oneAtAProgram).openDays);
    return this.wait(oneAtAProgram, from, `An approach to ${planned.to} there is planned for ${sayDay(planned.day)}`);
  }

  private fullOfPeople(act: Act, day: Day): Full | null {
    if (act.kind !== 'first_note') return null;
    const planned = [...this.newPeople.values()].reduce((sum, one) => sum + one, 0);
    const week = this.used + planned;
    const next = addDays(this.monday, 7);
    if (week >= this.limit) return this.wait(fewNewPeople, next, `${count(week, 'first note')} fill this week`);
    const perDay = numbersOf(this.policy, fewNewPeople).perDayPeople;
    if (this.sent(day) + (this.newPeople.get(day) ?? 0) < perDay) return null;
    return this.wait(fewNewPeople, addDays(day, 1), `${sayDay(day)} has its ${count(perDay, 'first note')}`);
  }

  private fullOfWeek(act: Act): Full | null {
    const most = numbersOf(this.policy, updates).perWeekMessages;
    if (!isKeepingUp(act) || this.follow < most) return null;
    return this.wait(
      updates,
      addDays(this.monday, 7),
      `${count(most, 'update or follow-up', 'updates and follow-ups')} fill this week`,
    );
  }

  private wait(rule: RuleCard, from: Day, why: string): Full {
    return { from, because: because(rule, `${why}; ${sayDay(from)} is soon enough.`) };
  }

  /** The approach to a stranger that an act is; null where it is none. */
  private approach({ kind, mentorId, introductionId }: Act): Approach | null {
    const person = this.ledger.people.get(mentorId);
    if (kind === 'intro_request') {
      const introduction = person?.introductions.find(({ id }) => id === introductionId);
      return introduction?.programId ? { program: introduction.programId, to: introduction.targetName } : null;
    }
    // A follow-up to a stranger keeps their program's place a while longer.
    const cold = kind === 'first_note' || (kind === 'follow_up' && person?.record.realContacts === 0);
    const mentor = person?.mentor;
    return cold && mentor?.programId ? { program: mentor.programId, to: mentor.name } : null;
  }

  private get week(): Day[] {
    return Array.from({ length: 7 }, (_, after) => addDays(this.monday, after));
  }

  private sent(day: Day): number {
    return this.ledger.newPeople.get(dayNumber(day)) ?? 0;
  }
}

const isRequest = ({ kind }: Act): boolean => kind === 'intro_request' || kind === 'permission_request';
const isKeepingUp = ({ kind }: Act): boolean => kind === 'update' || kind === 'follow_up';
