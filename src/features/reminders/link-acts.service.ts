import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { dayOf, instantOf } from '../../etiquette/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { tokenHash } from '../../platform/sessions/tokens.ts';
import { FollowUpsService } from '../follow-ups/follow-ups.service.ts';
import { offer, type Asked } from './act-offer.ts';
import { expiredLink, goneThing, says, tooLateToUndo, unknownLink, type ActPage } from './act-page.ts';
import { ActionLinks, type ReadLink } from './action-links.ts';
import { LinkDeeds, type Form } from './link-deeds.service.ts';
import { LinkUndo } from './link-undo.service.ts';
import { readRecipient } from './reminder-facts.ts';
import { UsedLinkEntity } from './used-link.entity.ts';
import { aboutOf } from './words/say.ts';

interface Key {
  accountId: AccountId;
  tokenHash: string;
}

/** What the links of a mail do: GET looks, POST acts, once. */
@Injectable()
export class LinkActs {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ActionLinks) private readonly links: ActionLinks,
    @Inject(FollowUpsService) private readonly followUps: FollowUpsService,
    @Inject(LinkDeeds) private readonly deeds: LinkDeeds,
    @Inject(LinkUndo) private readonly undoing: LinkUndo,
  ) {}

  /** The page before the act. Changes nothing, however often a mail scanner opens it. */
  look(token: string): Promise<ActPage> {
    return this.within(token, async (manager, link) => {
      const used = await manager.findOneBy(UsedLinkEntity, { accountId: link.account, tokenHash: tokenHash(token) });
      if (used) return this.before(used);
      const asked = await this.ask(manager, link);
      return asked ? offer(asked) : goneThing;
    });
  }

  /** Acts, where the link was not used before, or takes that back where the form says so; says what was done. */
  use(token: string, form: Form): Promise<ActPage> {
    const asksForUndo = form['undo'] === 'yes';
    return this.within(token, (manager, link) => {
      const key = { accountId: link.account, tokenHash: tokenHash(token) };
      return asksForUndo ? this.takeBack(manager, key) : this.act(manager, link, key, form);
    }).catch((error: unknown) => {
      if (asksForUndo && error instanceof Problem && error.status < 500) return tooLateToUndo;
      throw error;
    });
  }

  private async within(token: string, work: (manager: EntityManager, link: ReadLink) => Promise<ActPage>) {
    const link = this.links.read(token, this.clock.millis());
    if (!link || link.act === 'unsubscribe') return unknownLink;
    if (link.expired) return expiredLink;
    return this.database.withAccount(link.account, (manager) => work(manager, link));
  }

  private async act(manager: EntityManager, link: ReadLink, key: Key, form: Form): Promise<ActPage> {
    const used = await this.claim(manager, key);
    if (used) return this.before(used);
    const asked = await this.ask(manager, link);
    if (!asked) {
      await manager.delete(UsedLinkEntity, key);
      return goneThing;
    }
    const { page, undoes } = await this.deeds.perform(manager, asked, form);
    const deed = { said: page.text ?? page.title, what: aboutOf(asked.thing), undoes };
    if (page.status === 200) await manager.update(UsedLinkEntity, key, deed);
    else await manager.delete(UsedLinkEntity, key);
    return page;
  }

  private async takeBack(manager: EntityManager, key: Key): Promise<ActPage> {
    const used = await manager.findOne(UsedLinkEntity, { where: key, lock: { mode: 'pessimistic_write' } });
    if (used) await this.undoing.undo(manager, used);
    return says('Taken back', 'It is as it was before.');
  }

  private before(used: UsedLinkEntity): ActPage {
    return { ...says('This was done already', used.said), undo: this.undoing.isInTime(used) };
  }

  /** Two presses at once: the second waits here for the first, and then reads what it did. */
  private async claim(manager: EntityManager, { accountId, tokenHash: hash }: Key): Promise<UsedLinkEntity | null> {
    if (!(await readRecipient(manager, accountId))) return null;
    const made: unknown[] = await manager.query(
      `insert into used_links (account_id, token_hash, id, what, said, used_at) values ($1, $2, $3, '', '', $4)
       on conflict do nothing returning 1`,
      [accountId, hash, newId(), this.clock.now()],
    );
    return made.length > 0 ? null : manager.findOneByOrFail(UsedLinkEntity, { accountId, tokenHash: hash });
  }

  private async ask(manager: EntityManager, link: ReadLink): Promise<Asked | null> {
    const recipient = await readRecipient(manager, link.account);
    if (!recipient) return null;
    const { zone, digestAt } = recipient.wishes;
    const today = dayOf(this.clock.instant(), zone);
    try {
      const thing = await this.followUps.read(link.account, link.followUp);
      return { link, thing, today, dayOn: (at) => dayOf(at, zone), at: (day) => instantOf(day, digestAt, zone) };
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return null;
      throw error;
    }
  }
}
