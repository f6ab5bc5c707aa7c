import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays } from '../../etiquette/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { FollowUpDto } from '../follow-ups/follow-ups.dto.ts';
import { FollowUpsService } from '../follow-ups/follow-ups.service.ts';
import { InteractionsService } from '../interactions/interactions.service.ts';
import { alreadyEnded, movedOn, offer, type Asked } from './act-offer.ts';
import { goneThing, says, type ActPage } from './act-page.ts';
import { Ledger } from './ledger.service.ts';
import { chosenDay } from './snooze-choice.ts';
import type { Undoes } from './used-link.entity.ts';
import { dayName } from './words/say.ts';

/** The fields that came with a press of the button. */
export type Form = Record<string, unknown>;

/** What was done, or why not, and how it is taken back. */
export interface Deed {
  page: ActPage;
  undoes: Undoes | null;
}

const restDays = 90;

/** What each link of a mail does, by the same services as the dashboard. */
@Injectable()
export class LinkDeeds {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FollowUpsService) private readonly followUps: FollowUpsService,
    @Inject(InteractionsService) private readonly interactions: InteractionsService,
    @Inject(Ledger) private readonly ledger: Ledger,
  ) {}

  async perform(manager: EntityManager, asked: Asked, form: Form): Promise<Deed> {
    const { link, thing, today, at } = asked;
    const { account } = link;
    if (link.act === 'answered') return this.answered(asked, form);
    const ended = alreadyEnded(thing);
    if (ended) return nothing(ended);
    // A contact has moved it since the mail was written: the mail spoke of an occurrence that is over.
    if (thing.every && !(await this.ledger.hasTold(manager, account, thing.id))) return nothing(movedOn(asked));
    const choice = chosenDay(form, today);
    if (link.act === 'snooze' && 'fault' in choice) {
      return nothing({ ...offer(asked), status: 400, text: choice.fault });
    }
    await this.ledger.acted(manager, account, thing.id);
    if (link.act === 'rest') return this.rest(manager, asked);
    if (link.act === 'snooze' && 'day' in choice) {
      const snoozed = await this.followUps.act(account, thing.id, { act: 'snooze', until: at(choice.day) });
      return done('Snoozed', `You will not hear of it before ${dayName(choice.day, today)}.`, [snoozed]);
    }
    return done('Done', 'It is off your list.', [await this.followUps.act(account, thing.id, { act: 'done' })]);
  }

  private async answered({ link, thing }: Asked, form: Form): Promise<Deed> {
    if (thing.mentorId === null) return nothing(goneThing);
    const owed = form['answerOwed'] === 'yes' || form['answerOwed'] === true || form['answerOwed'] === 'true';
    const { interaction } = await this.interactions.log(link.account, {
      mentorId: thing.mentorId,
      at: this.clock.instant(),
      kind: 'email',
      direction: 'incoming',
      summary: 'They answered.',
      answerNeeded: owed,
    });
    const next = owed ? 'It is on your list that you owe them an answer.' : 'Nothing more is owed for it.';
    const said = `Their answer stands in the timeline. ${next}`;
    return done('Good news, written down', said, [], interaction.id);
  }

  /** Not only this one thing: what is merely allowed would otherwise bring the same person up again next week. */
  private async rest(manager: EntityManager, { link, thing, today, at }: Asked): Promise<Deed> {
    const day = addDays(today, restDays);
    const rows: { id: string }[] = await manager.query(
      `select id from follow_ups where account_id = $1 and state = 'open'
         and (id = $2 or (mentor_id = $3 and kind in ('follow_up', 'update')))`,
      [link.account, thing.id, thing.mentorId],
    );
    const resting: FollowUpDto[] = [];
    for (const { id } of rows) {
      resting.push(await this.followUps.act(link.account, id, { act: 'snooze', until: at(day) }));
    }
    const said = `You will not be nudged about this before ${dayName(day, today)}. You can still write whenever you like.`;
    return done('Resting', said, resting);
  }
}

function nothing(page: ActPage): Deed {
  return { page, undoes: null };
}

function done(title: string, text: string, acted: FollowUpDto[], interaction: string | null = null): Deed {
  const followUps = acted.map(({ id, undoUntil }) => ({ id, undoUntil }));
  return { page: { ...says(title, text), undo: true }, undoes: { followUps, interaction } };
}
