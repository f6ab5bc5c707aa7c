import { addDays, dayNumber, type Day } from '../day.ts';
import type { Ledger } from '../facts/ledger.ts';
import { isAnswer, isThanks } from '../facts/purpose.ts';
import type { Policy } from '../policy.ts';
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

/** What the acts planned so far take of the week's room, beside what was in fact sent. */
export class Caps {
  private readonly newPeople = new Map<Day, number>();
  private readonly mentors = new Map<string, Day>();
  private readonly programs = new Map<string, { name: string; day: Day }>();
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
    return this.number(fewNewPeople, 'perWeekPeople');
  }

  /** Whether one more act has room on a day; where it has not, from when it would. */
  full(act: Act, day: Day): Full | null {
    return (
      this.fullOfPerson(act, day) ?? this.fullOfProgram(act, day) ?? this.fullOfPeople(act, day) ?? this.fullOfWeek(act)
    );
  }

  /** Takes the room of an act. */
  take(act: Act, day: Day): void {
    const program = this.programOf(act);
    if (!this.mentors.has(act.mentorId) || this.mentors.get(act.mentorId)! < day) this.mentors.set(act.mentorId, day);
    if (program) this.programs.set(program, { name: this.nameOf(act), day });
    if (isRequest(act)) this.introducers.set(act.mentorId, day);
    if (act.kind === 'first_note') this.newPeople.set(day, (this.newPeople.get(day) ?? 0) + 1);
    if (isKeepingUp(act)) this.follow += 1;
  }

  private fullOfPerson(act: Act, day: Day): Full | null {
    const planned = this.mentors.get(act.mentorId);
    if (planned === undefined || isThanks(act.kind) || isAnswer(act.kind) || act.kind === 'close_loop') return null;
    const from = addDays(planned, this.number(restBetweenMessages, 'restDays'));
    const window = this.introducers.has(act.mentorId) && isRequest(act);
    if (window)
      return this.wait(
        introducerLoad,
        addDays(planned, this.number(introducerLoad, 'windowDays')),
        `One request is planned for them already`,
      );
    return day >= from
      ? null
      : this.wait(restBetweenMessages, from, `A message to them is planned for ${sayDay(planned)}`);
  }

  private fullOfProgram(act: Act, day: Day): Full | null {
    const program = this.programOf(act);
    const planned = program === null ? undefined : this.programs.get(program);
    if (!planned || planned.name === this.nameOf(act)) return null;
    if (act.kind === 'follow_up' && day >= planned.day) return null;
    const from = addDays(planned.day, this.number(oneAtAProgram, 'openDays'));
    return day >= from
      ? null
      : this.wait(oneAtAProgram, from, `An approach to ${planned.name} there is planned for ${sayDay(planned.day)}`);
  }

  private fullOfPeople(act: Act, day: Day): Full | null {
    if (act.kind !== 'first_note') return null;
    const planned = [...this.newPeople.values()].reduce((sum, one) => sum + one, 0);
    const week = this.used + planned;
    const next = addDays(this.monday, 7);
    if (week >= this.limit) return this.wait(fewNewPeople, next, `${count(week, 'first note')} fill this week`);
    const perDay = this.number(fewNewPeople, 'perDayPeople');
    if (this.sent(day) + (this.newPeople.get(day) ?? 0) < perDay) return null;
    return this.wait(fewNewPeople, addDays(day, 1), `${sayDay(day)} has its ${count(perDay, 'first note')}`);
  }

  private fullOfWeek(act: Act): Full | null {
    const most = this.number(updates, 'perWeekMessages');
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

  /** The program that an approach to a stranger takes up; null where the act is none. */
  private programOf({ kind, mentorId, introductionId }: Act): string | null {
    const person = this.ledger.people.get(mentorId);
    // A follow-up to a stranger keeps their program's place a while longer.
    const stranger = kind === 'follow_up' && !(person && person.record.realContacts > 0);
    if (kind === 'first_note' || stranger) return person?.mentor.programId ?? null;
    if (kind !== 'intro_request') return null;
    return person?.introductions.find(({ id }) => id === introductionId)?.programId ?? null;
  }

  private nameOf({ kind, mentorId, introductionId }: Act): string {
    const person = this.ledger.people.get(mentorId);
    const introduction = person?.introductions.find(({ id }) => id === introductionId);
    return (kind === 'first_note' ? undefined : introduction?.targetName) ?? person?.mentor.name ?? '';
  }

  private get week(): Day[] {
    return Array.from({ length: 7 }, (_, after) => addDays(this.monday, after));
  }

  private sent(day: Day): number {
    return this.ledger.newPeople.get(dayNumber(day)) ?? 0;
  }

  private number(rule: RuleCard, name: string): number {
    return this.policy[rule.id]?.[name] ?? 0;
  }
}

const isRequest = ({ kind }: Act): boolean => kind === 'intro_request' || kind === 'permission_request';
const isKeepingUp = ({ kind }: Act): boolean => kind === 'update' || kind === 'follow_up';
