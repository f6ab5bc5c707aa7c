import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays, dayOf, instantOf } from '../../etiquette/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { tokenHash } from '../../platform/sessions/tokens.ts';
import { FollowUpsService } from '../follow-ups/follow-ups.service.ts';
import { InteractionsService } from '../interactions/interactions.service.ts';
import { expiredLink, goneThing, says, unknownLink, type ActPage } from './act-page.ts';
import { alreadyEnded, offer, type Asked } from './act-offer.ts';
import { ActionLinks, type ReadLink } from './action-links.ts';
import { readRecipient } from './reminder-facts.ts';
import { chosenDay } from './snooze-choice.ts';
import { UsedLinkEntity } from './used-link.entity.ts';
import { dayName } from './words/say.ts';

type Form = Record<string, unknown>;

const restDays = 90;

/** What the links of a mail do: GET looks, POST acts, once. */
@Injectable()
export class LinkActs {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ActionLinks) private readonly links: ActionLinks,
    @Inject(FollowUpsService) private readonly followUps: FollowUpsService,
    @Inject(InteractionsService) private readonly interactions: InteractionsService,
  ) {}

  /** The page before the act. Changes nothing, however often a mail scanner opens it. */
  look(token: string): Promise<ActPage> {
    return this.within(token, async (manager, link) => {
      const used = await manager.findOneBy(UsedLinkEntity, { accountId: link.account, tokenHash: tokenHash(token) });
      if (used) return says('This was done already', used.said);
      const asked = await this.ask(manager, link);
      return asked ? offer(asked) : goneThing;
    });
  }

  /** Acts, where the link was not used before; says what was done. */
  use(token: string, form: Form): Promise<ActPage> {
    return this.within(token, async (manager, link) => {
      const before = await this.claim(manager, link, token);
      if (before !== null) return says('This was done already', before);
      const asked = await this.ask(manager, link);
      const done = asked ? await this.act(manager, asked, form) : goneThing;
      const used = { accountId: link.account, tokenHash: tokenHash(token) };
      if (done.status === 200) await manager.update(UsedLinkEntity, used, { said: done.text ?? done.title });
      else await manager.delete(UsedLinkEntity, used);
      return done;
    });
  }

  private async within(token: string, work: (manager: EntityManager, link: ReadLink) => Promise<ActPage>) {
    const link = this.links.read(token, this.clock.millis());
    if (!link || link.act === 'unsubscribe') return unknownLink;
    if (link.expired) return expiredLink;
    return this.database.withAccount(link.account, (manager) => work(manager, link));
  }

  /** Two presses at once: the second waits here for the first, and then reads what it did. */
  private async claim(manager: EntityManager, link: ReadLink, token: string): Promise<string | null> {
    const used = { accountId: link.account, tokenHash: tokenHash(token) };
    if (!(await readRecipient(manager, link.account))) return null;
    const made: unknown[] = await manager.query(
      `insert into used_links (account_id, token_hash, said, used_at) values ($1, $2, '', $3)
       on conflict do nothing returning 1`,
      [used.accountId, used.tokenHash, this.clock.now()],
    );
    return made.length > 0 ? null : ((await manager.findOneBy(UsedLinkEntity, used))?.said ?? '');
  }

  private async ask(manager: EntityManager, link: ReadLink): Promise<Asked | null> {
    const recipient = await readRecipient(manager, link.account);
    if (!recipient) return null;
    const { zone, digestAt } = recipient.wishes;
    const today = dayOf(this.clock.instant(), zone);
    try {
      const thing = await this.followUps.read(link.account, link.followUp);
      return { link, thing, today, at: (day) => instantOf(day, digestAt, zone) };
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return null;
      throw error;
    }
  }

  private async act(manager: EntityManager, asked: Asked, form: Form): Promise<ActPage> {
    const { link, thing, today, at } = asked;
    const { account } = link;
    if (link.act === 'answered') return this.answered(asked, form);
    const ended = alreadyEnded(thing);
    if (ended) return ended;
    await this.count(manager, account, thing.id);
    if (link.act === 'done') {
      await this.followUps.act(account, thing.id, { act: 'done' });
      return says('Done', 'It is off your list.');
    }
    if (link.act === 'rest') return this.rest(manager, asked);
    const choice = chosenDay(form, today);
    if ('fault' in choice) return { ...offer(asked), status: 400, text: choice.fault };
    await this.followUps.act(account, thing.id, { act: 'snooze', until: at(choice.day) });
    return says('Snoozed', `You will not hear of it before ${dayName(choice.day, today)}.`);
  }

  private async answered({ link, thing }: Asked, form: Form): Promise<ActPage> {
    if (thing.mentorId === null) return goneThing;
    const owed = form['answerOwed'] === 'yes' || form['answerOwed'] === true || form['answerOwed'] === 'true';
    await this.interactions.log(link.account, {
      mentorId: thing.mentorId,
      at: this.clock.instant(),
      kind: 'email',
      direction: 'incoming',
      summary: 'They answered.',
      answerNeeded: owed,
    });
    const next = owed ? 'It is on your list that you owe them an answer.' : 'Nothing more is owed for it.';
    return says('Good news, written down', `Their answer stands in the timeline. ${next}`);
  }

  /** Not only this one thing: what is merely allowed would otherwise bring the same person up again next week. */
  private async rest(manager: EntityManager, { link, thing, today, at }: Asked): Promise<ActPage> {
    const day = addDays(today, restDays);
    const rows: { id: string }[] = await manager.query(
      `select id from follow_ups where account_id = $1 and state = 'open'
         and (id = $2 or (mentor_id = $3 and kind in ('follow_up', 'update')))`,
      [link.account, thing.id, thing.mentorId],
    );
    for (const { id } of rows) await this.followUps.act(link.account, id, { act: 'snooze', until: at(day) });
    return says(
      'Resting',
      `You will not be nudged about this before ${dayName(day, today)}. You can still write whenever you like.`,
    );
  }

  private async count(manager: EntityManager, account: AccountId, followUp: string): Promise<void> {
    await manager.query(
      `update tellings set state = 'acted' from follow_ups
       where tellings.account_id = $1 and follow_ups.account_id = $1 and follow_ups.id = $2
         and tellings.thing = follow_ups.natural_key and tellings.state = 'told'`,
      [account, followUp],
    );
  }
}
