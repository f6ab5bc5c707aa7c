import { Inject, Injectable } from '@nestjs/common';
import {
  addDays,
  effectiveDue,
  endOf,
  isLate,
  mailableFrom,
  patience,
  toldKey,
  weekdayOf,
  type PlannedMail,
  type Told,
} from '../../etiquette/index.ts';
import { Config } from '../../platform/config/config.ts';
import { PublicUrl } from '../../platform/http/public-url.ts';
import type { Content } from '../../platform/mailer/lanes.ts';
import { plainLine } from '../../platform/mailer/plain-line.ts';
import { Templates } from '../../platform/templates/templates.ts';
import { ActionLinks } from './action-links.ts';
import type { OpenThing, Recipient } from './reminder-facts.ts';
import { byWhatMatters } from './words/order.ts';
import { subjectOf, waitingOf, whatOf, whenOf } from './words/say.ts';

/** A mail longer than this is not read; the rest is one click away. */
const mostItems = 25;
const mostLater = 10;
const monday = 1;

/** What a mail is made from. */
export interface Occasion {
  recipient: Recipient;
  things: OpenThing[];
  told: Told;
  plan: PlannedMail;
  unanswered: number;
  /** Distinguishes the links of this mail from those of the one before. */
  messageId: string;
}

/** Writes the digest, and the note about short clocks, from templates/mails. */
@Injectable()
export class Composer {
  constructor(
    @Inject(Templates) private readonly templates: Templates,
    @Inject(ActionLinks) private readonly links: ActionLinks,
    @Inject(PublicUrl) private readonly publicUrl: PublicUrl,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** null where nothing is left to say. */
  async write(occasion: Occasion): Promise<Content | null> {
    const { recipient, plan } = occasion;
    const listed = this.listed(occasion);
    if (listed.length === 0) return null;
    const shown = listed.slice(0, mostItems);
    const later = this.later(occasion);
    const facts = {
      name: plainLine(recipient.name),
      digest: plan.sort === 'digest',
      items: shown.map((thing) => this.item(thing, occasion)),
      more: listed.length - shown.length,
      later: later.map((thing) => ({ what: plainLine(whatOf(thing), 200), when: this.when(thing, occasion) })),
      weekly: plan.sort === 'digest' && occasion.unanswered >= patience,
      soonWeekly: plan.sort === 'digest' && occasion.unanswered === patience - 1,
      onThisComputer: this.config.onLoopback,
      today: this.publicUrl.link('/'),
      settings: this.publicUrl.link('/settings#mail'),
      unsubscribe: this.links.unsubscribe(recipient.account),
    };
    return {
      subject: subjectOf(plan.sort, shown, plan.at),
      text: await this.templates.fill('mails/digest.txt.liquid', facts),
      html: await this.templates.fill('mails/digest.html.liquid', facts),
      headers: {
        'Auto-Submitted': 'auto-generated',
        'List-Unsubscribe': `<${facts.unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    };
  }

  /** A digest: all that is due by the end of its day, told or not. Another mail: only what it tells. */
  private listed({ things, told, plan, recipient }: Occasion): OpenThing[] {
    const tells = new Set(plan.tells.map(({ thing }) => thing.key));
    const end = endOf(plan.day, recipient.wishes.zone);
    const stands = (thing: OpenThing) =>
      tells.has(thing.key) ||
      (plan.sort === 'digest' &&
        effectiveDue(thing) < end &&
        mailableFrom(thing) <= plan.at &&
        !shownOnce(thing, told));
    return things.filter(stands).toSorted(byWhatMatters(plan.at));
  }

  /** On Mondays: what the week brings after today. */
  private later({ things, plan, recipient }: Occasion): OpenThing[] {
    if (plan.sort !== 'digest' || weekdayOf(plan.day) !== monday) return [];
    const [from, to] = [plan.day, addDays(plan.day, 6)].map((day) => endOf(day, recipient.wishes.zone));
    return things
      .filter((thing) => effectiveDue(thing) >= (from ?? 0) && effectiveDue(thing) < (to ?? 0))
      .toSorted((a, b) => effectiveDue(a) - effectiveDue(b))
      .slice(0, mostLater);
  }

  private item(thing: OpenThing, { recipient, plan, messageId }: Occasion) {
    const expires = plan.at;
    const link = (act: Parameters<ActionLinks['act']>[0]['act']) =>
      this.links.act({ account: recipient.account, followUp: thing.id, act, mail: messageId, at: expires });
    return {
      who: thing.who === null ? null : plainLine(thing.who),
      what: plainLine(whatOf(thing), 300),
      why: plainLine(thing.because, 500),
      waiting: waitingOf(thing, plan.at, recipient.wishes.zone),
      late: isLate(thing, plan.at),
      done: link('done'),
      snooze: link('snooze'),
      answered: thing.mentorId === null ? null : link('answered'),
      rest: thing.mentorId === null ? null : link('rest'),
      open: this.publicUrl.link(thing.mentorId === null ? '/' : `/mentors/${thing.mentorId}`),
    };
  }

  private when(thing: OpenThing, { plan, recipient }: Occasion): string {
    return whenOf(effectiveDue(thing), plan.at, recipient.wishes.zone);
  }
}

/** What is only a hint is shown in one digest. */
function shownOnce(thing: OpenThing, told: Told): boolean {
  return thing.kind === 'ask_feedback' && told.has(toldKey(thing.key, 'due'));
}
