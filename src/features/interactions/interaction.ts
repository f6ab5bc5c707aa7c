import { addDays, dayOf, type Instant, type Zone } from '../../etiquette/day.ts';
import { plainInstant } from '../../platform/database/instants.ts';
import type { FieldError } from '../../platform/problems/problem.ts';
import type { InteractionEntity } from './interaction.entity.ts';
import type { EditInteractionDto, InteractionDto, LogInteractionDto } from './interactions.dto.ts';

/** Clocks of two computers may differ, and zones be mistaken, by this much. */
const aheadMs = 86_400_000;
const longestDays = 366;

type Written = Omit<InteractionEntity, 'id' | 'accountId' | 'loggedAt' | 'version'>;

/** An interaction as it is first written down. */
export function fresh(dto: LogInteractionDto): Written {
  return {
    ...{ details: [], helpReceived: false, purpose: null, outcome: null, thanked: false },
    ...{ siteId: null, programId: null, until: null, answerBy: null },
    answerNeeded: waitsForAnswer(dto),
    ...plain(dto),
  };
}

/** A stored interaction with what the user changed of it. */
export function edited(row: InteractionEntity, { version: _, ...dto }: EditInteractionDto): InteractionEntity {
  const next: InteractionEntity = { ...row, ...plain(dto), version: row.version + 1 };
  // What was assumed of the old kind of contact is assumed anew; what the user said stays.
  if (dto.answerNeeded === undefined && row.answerNeeded === waitsForAnswer(row)) {
    next.answerNeeded = waitsForAnswer(next);
  }
  if (dto.until === undefined && next.kind !== 'rotation') next.until = null;
  if (dto.answerBy === undefined && next.direction === 'outgoing') next.answerBy = null;
  return next;
}

export function changesNothing({ version: _, ...dto }: EditInteractionDto): boolean {
  return Object.values(dto).every((value) => value === undefined);
}

/** An e-mail from somebody waits for an answer, unless the user says otherwise. */
function waitsForAnswer({ kind, direction }: Pick<LogInteractionDto, 'kind' | 'direction'>): boolean {
  return kind === 'email' && direction === 'incoming';
}

/** Only the fields that are there, ids and instants in the form in which they are stored. */
function plain<Given extends Partial<LogInteractionDto>>(dto: Given): Given {
  const { mentorId, siteId, programId, at, answerBy } = dto;
  return Object.fromEntries(
    Object.entries({
      ...dto,
      mentorId: mentorId?.toLowerCase(),
      siteId: siteId?.toLowerCase() ?? siteId,
      programId: programId?.toLowerCase() ?? programId,
      at: at && plainInstant(at),
      answerBy: answerBy && plainInstant(answerBy),
    }).filter(([, value]) => value !== undefined),
  ) as Given;
}

/** What can't be true of an interaction, and the remedy. */
export function faultsOf(given: Written, zone: Zone, now: Instant): FieldError[] {
  const faults: FieldError[] = [];
  const { at, until, answerBy, kind, direction } = given;
  if (Date.parse(at) > Date.parse(now) + aheadMs) {
    faults.push({ field: 'at', message: 'Log what has taken place: choose a time that is not ahead of now.' });
  }
  if (until !== null) {
    const first = dayOf(at, zone);
    if (kind !== 'rotation') faults.push({ field: 'until', message: 'Only a rotation has a last day; leave it out.' });
    else if (until < first || until > addDays(first, longestDays)) {
      faults.push({ field: 'until', message: 'Choose a last day on or after the first, within a year of it.' });
    }
  }
  if (answerBy !== null && direction === 'outgoing') {
    faults.push({ field: 'answerBy', message: 'Only a message from them names a day for the answer; leave it out.' });
  } else if (answerBy !== null && Date.parse(answerBy) <= Date.parse(at)) {
    faults.push({ field: 'answerBy', message: 'Choose an instant after the invitation came.' });
  }
  return faults;
}

export function shown({ accountId: _, ...row }: InteractionEntity): InteractionDto {
  return row;
}
