import type { EntityManager } from 'typeorm';
import type { InteractionFacts, MentorFacts, ProgramFacts, RotationFacts } from '../../etiquette/index.ts';
import {
  instantOfText,
  instantOrNull,
  plainColumns,
  plainRows,
  truthOfText,
  type PlainRow,
} from '../../platform/database/plain-rows.ts';
import { titleOf } from './person-title.ts';

/** Whose facts are read: these people, or everybody who is not deleted. */
export type Whose = readonly string[] | 'all';

const among = (column: string, whose: Whose) => (whose === 'all' ? '' : `and ${column} = any($2::uuid[])`);
const values = (account: string, whose: Whose) => (whose === 'all' ? [account] : [account, whose]);

export async function readMentors(manager: EntityManager, account: string, whose: Whose): Promise<MentorFacts[]> {
  const rows = await plainRows(
    manager,
    `select id, name, credentials, array_to_string(roles, ' '), time_zone, site_id, program_id, on_selection_side,
       circle, may_be_named, do_not_contact
     from mentors where account_id = $1 and deleted_at is null ${among('id', whose)} order by id`,
    values(account, whose),
  );
  return rows.map(mentorOf);
}

function mentorOf(row: PlainRow): MentorFacts {
  const [id, name, credentials, roleWords, zone, siteId, programId, selects, circle, mayBeNamed, doNotContact] = row;
  const roles = (roleWords ? roleWords.split(' ') : []) as MentorFacts['roles'];
  return {
    id: id ?? '',
    name: titleOf({ name: name ?? '', credentials: credentials ?? null, roles }),
    roles,
    zone: zone ?? null,
    siteId: siteId ?? null,
    programId: programId ?? null,
    onSelectionSide: truthOfText(selects ?? null),
    circle: circle as MentorFacts['circle'],
    mayBeNamed: truthOfText(mayBeNamed ?? null),
    doNotContact: truthOfText(doNotContact ?? null),
  };
}

/** Contacts, oldest first, and where two took place at one instant in the order in which they were written down. */
export async function readInteractions(
  manager: EntityManager,
  account: string,
  whose: Whose,
): Promise<InteractionFacts[]> {
  const columns = await plainColumns(
    manager,
    contactColumns,
    `(select * from interactions where account_id = $1 ${among('mentor_id', whose)} order by at, logged_at, id) contact`,
    values(account, whose),
  );
  const [ids, people, ats, loggedAts, kinds, directions, purposes, flags, outcomes, ...rest] = columns;
  const [sites, programs, lastDays, answerBys] = rest;
  return ids!.map((id, row) => ({
    id: id!,
    mentorId: people![row]!,
    at: instantOfText(ats![row]!),
    loggedAt: instantOfText(loggedAts![row]!),
    kind: kinds![row] as InteractionFacts['kind'],
    direction: directions![row] as InteractionFacts['direction'],
    purpose: purposes![row] as InteractionFacts['purpose'],
    answerNeeded: flags![row]!.charAt(0) === 't',
    helpReceived: flags![row]!.charAt(1) === 't',
    thanked: flags![row]!.charAt(2) === 't',
    outcome: outcomes![row] as InteractionFacts['outcome'],
    siteId: sites![row]!,
    programId: programs![row]!,
    until: lastDays![row]!,
    answerBy: instantOrNull(answerBys![row]!),
  }));
}

const flag = (column: string) => `case when ${column} then 't' else 'f' end`;
const contactColumns = [
  'id',
  'mentor_id',
  'at',
  'logged_at',
  'kind',
  'direction',
  'purpose',
  `${flag('answer_needed')} || ${flag('help_received')} || ${flag('thanked')}`,
  'outcome',
  'site_id',
  'program_id',
  'until',
  'answer_by',
];

interface ProgramRow extends Omit<ProgramFacts, 'interviews'> {
  interviews: { at: string; withMentorIds: string[] }[];
}

/** All programs with their interviews: there are never many. */
export async function readPrograms(manager: EntityManager, account: string): Promise<ProgramFacts[]> {
  const rows: ProgramRow[] = await manager.query(
    `select p.id, p.name, p.health_system as "healthSystem", p.tier, p.thank_you_policy as "thankYouPolicy",
       p.post_interview_contact as "postInterviewContact", p.rank_intent_invited as "rankIntentInvited",
       (select coalesce(json_agg(json_build_object('at', i.at::text, 'withMentorIds',
            array(select w.mentor_id from present_interviewers w
                where w.account_id = i.account_id and w.interview_id = i.id order by w.mentor_id))
            order by i.at, i.id), '[]')
          from interviews i where i.account_id = p.account_id and i.program_id = p.id) as interviews
     from programs p where p.account_id = $1 order by p.id`,
    [account],
  );
  return rows.map((row) => ({
    ...row,
    interviews: row.interviews.map(({ at, withMentorIds }) => ({ at: instantOfText(at), withMentorIds })),
  }));
}

/** All rotations: there are never many. */
export async function readRotations(manager: EntityManager, account: string): Promise<RotationFacts[]> {
  const rows: RotationFacts[] = await manager.query(
    `select id, site_id as "siteId", kind, from_day::text as "from", to_day::text as "to"
     from rotations where account_id = $1 order by from_day, id`,
    [account],
  );
  return rows;
}
