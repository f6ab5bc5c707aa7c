import { Inject, Injectable } from '@nestjs/common';
import { dayOf, type Day, type Zone } from '../../etiquette/day.ts';
import type { MessageKind } from '../../etiquette/words.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { Problem, invalid } from '../../platform/problems/problem.ts';
import { AccountsService } from '../accounts/accounts.service.ts';
import { SettingsService } from '../accounts/settings.service.ts';
import { HistoryService } from '../history/history.service.ts';
import type { InteractionDto } from '../interactions/interactions.dto.ts';
import { InteractionsService } from '../interactions/interactions.service.ts';
import type { MentorDto } from '../mentors/mentors.dto.ts';
import { ProgramsService } from '../programs/programs.service.ts';
import type { SiteDto } from '../sites/sites.dto.ts';
import { SitesService } from '../sites/sites.service.ts';
import {
  lastMessageOf,
  openingAbout,
  rotationName,
  spokenOf,
  strengthLines,
  type DraftFacts,
  type Spoken,
} from './draft-facts.ts';
import { greetingOf } from './greeting.ts';

/** What a message is about, as far as the user said. */
interface Wish {
  kind: MessageKind;
  interactionId?: string | null | undefined;
  note?: string | null | undefined;
}

export interface Material {
  facts: DraftFacts;
  /** The contact that is answered, thanked for or recalled. */
  interactionId: string | null;
}

/** How far back a contact is looked for. */
const contactsRead = 100;

/** Gathers what a template may draw on: person, place, and what was written down of the contacts with them. */
@Injectable()
export class MaterialService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(SettingsService) private readonly settings: SettingsService,
    @Inject(SitesService) private readonly sites: SitesService,
    @Inject(ProgramsService) private readonly programs: ProgramsService,
    @Inject(HistoryService) private readonly history: HistoryService,
    @Inject(InteractionsService) private readonly interactions: InteractionsService,
  ) {}

  /** @throws Problem 400 where the interaction is not one with this mentor */
  async gather(account: AccountId, mentor: MentorDto, wish: Wish): Promise<Material> {
    const { name } = await this.accounts.me(account);
    const settings = await this.settings.of(account);
    const titled = (await this.history.names(account, [mentor.id])).get(mentor.id) ?? mentor.name;
    const site = mentor.siteId ? await this.sites.expect(account, mentor.siteId) : null;
    const program = mentor.programId ? await this.programs.expect(account, mentor.programId) : null;
    const { items } = await this.interactions.list(account, { mentorId: mentor.id, limit: contactsRead });
    const chosen = wish.interactionId
      ? await this.contactWith(account, mentor, wish.interactionId)
      : (items.find((contact) => suits(contact, wish.kind)) ?? null);
    const zone = settings.timeZone;
    const today = dayOf(this.clock.instant(), zone);
    const last = items.find((contact) => contact.direction === 'outgoing' && contact.kind === 'email');
    const interview = items.find((contact) => contact.kind === 'interview');
    const facts: DraftFacts = {
      greeting: greetingOf(mentor, titled),
      signature: settings.medicalSchool ? `${name}\n${settings.medicalSchool}` : name,
      sender: {
        name,
        school: settings.medicalSchool,
        specialty: settings.specialty,
        about: openingAbout(settings.aboutMe),
      },
      place: site?.name ?? program?.healthSystem ?? program?.name ?? null,
      program,
      rotation: rotationAt(site, today),
      meeting: spoken(chosen, zone, today),
      interview: spoken(interview ?? null, zone, today),
      lastMessage: last ? lastMessageOf(last.purpose, dayOf(last.at, zone), today) : null,
      introduction: null,
      letter: { neededOn: null },
      strengths: strengthLines(settings.strengths),
      note: wish.note?.trim() || null,
    };
    return { facts, interactionId: chosen?.id ?? null };
  }

  private async contactWith(account: AccountId, mentor: MentorDto, id: string): Promise<InteractionDto> {
    const contact = await orNone(this.interactions.read(account, id));
    if (contact?.mentorId === mentor.id) return contact;
    throw invalid([{ field: 'interactionId', message: `There is no interaction with ${mentor.name} with this id.` }]);
  }
}

async function orNone<T>(found: Promise<T>): Promise<T | null> {
  return found.catch((error: unknown) => {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  });
}

/** Whether a message of this kind speaks of such a contact, where the user names none. */
function suits({ kind, direction }: InteractionDto, of: MessageKind): boolean {
  if (of === 'follow_up' || of === 'correction') return false;
  if (of === 'reply' || of === 'invitation_answer') return direction === 'incoming';
  if (of === 'post_interview_thank_you' || of === 'letter_of_intent') return kind === 'interview';
  return direction !== 'outgoing';
}

function spoken(contact: InteractionDto | null, zone: Zone, today: Day): Spoken | null {
  return contact && spokenOf(contact, dayOf(contact.at, zone), today);
}

/** The latest rotation there that has begun. */
function rotationAt(site: SiteDto | null, today: Day): { name: string } | null {
  const begun =
    site?.rotations.filter(({ from }) => from <= today).toSorted((a, b) => (a.from < b.from ? 1 : -1)) ?? [];
  return begun[0] ? { name: rotationName(begun[0].kind, begun[0].specialty) } : null;
}
