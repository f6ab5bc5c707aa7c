import { randomBytes } from 'node:crypto';
import { addDays, dayOf } from '../etiquette/day.ts';
import { AccountsService } from '../features/accounts/accounts.service.ts';
import { SettingsService } from '../features/accounts/settings.service.ts';
import { DraftsService } from '../features/drafts/drafts.service.ts';
import { InteractionsService } from '../features/interactions/interactions.service.ts';
import { MentorsService } from '../features/mentors/mentors.service.ts';
import { ProgramsService } from '../features/programs/programs.service.ts';
import { SitesService } from '../features/sites/sites.service.ts';
import type { House } from '../house.ts';
import { Clock } from '../platform/clock/clock.ts';
import { Database, accountId, type AccountId } from '../platform/database/account-scope.ts';
import { Problem } from '../platform/problems/problem.ts';
import { UsageError } from '../usage-error.ts';
import { people, type DemoPerson } from './people.ts';
import { programs, settings, sites, type ProgramKey, type SiteKey } from './season.ts';

type App = House['app'];

interface Places {
  siteIds: Map<SiteKey, string>;
  programIds: Map<ProgramKey, string>;
}

const hourSeconds = -3600;

/**
 * Fills an account with a believable season, through the same services as the dashboard; all of it or nothing.
 * @param email of an account without mentors, or of one to be made
 * @returns how to sign in; the password is null where the account was there before
 * @throws UsageError where the account holds something already, or none can be made
 */
export async function demo({ app }: Pick<House, 'app'>, email = 'demo@example.org') {
  const known = await app.get(AccountsService).byEmail(email);
  if (known) {
    await fill(app, accountId(known.id), known.email);
    return { email: known.email, password: null };
  }
  const password = randomBytes(9).toString('base64url');
  const made = await signUp(app, email, password);
  try {
    await fill(app, made, email);
  } catch (error) {
    await app.get(AccountsService).remove(made, password);
    throw error;
  }
  return { email, password };
}

async function signUp(app: App, email: string, password: string): Promise<AccountId> {
  const wishes = { email, password, name: 'Maya Lindgren', timeZone: 'America/New_York' };
  try {
    return accountId((await app.get(AccountsService).signUp(wishes, 'demo')).account.id);
  } catch (error) {
    if (error instanceof Problem) throw new UsageError(error.detail);
    throw error;
  }
}

function fill(app: App, account: AccountId, email: string): Promise<void> {
  return app.get(Database).withAccount(account, async () => {
    const { items } = await app.get(MentorsService).list(account, { limit: 1 });
    if (items.length > 0) {
      throw new UsageError(`The account ${email} holds mentors already; name another address for the demo.`);
    }
    await app.get(SettingsService).change(account, settings);
    const places = { siteIds: await makeSites(app, account), programIds: await makePrograms(app, account) };
    for (const person of people) await meet(app, account, person, places);
  });
}

async function makeSites(app: App, account: AccountId): Promise<Map<SiteKey, string>> {
  const { timeZone } = await app.get(SettingsService).of(account);
  const today = dayOf(app.get(Clock).instant(), timeZone);
  const ids = new Map<SiteKey, string>();
  for (const { key, name, city, rotation } of sites) {
    const span = rotation && { from: addDays(today, -rotation.begun), to: addDays(today, -rotation.ended) };
    const rotations = span ? [{ kind: rotation.kind, specialty: settings.specialty, ...span }] : [];
    ids.set(key, (await app.get(SitesService).create(account, { name, city, rotations })).id);
  }
  return ids;
}

async function makePrograms(app: App, account: AccountId): Promise<Map<ProgramKey, string>> {
  const ids = new Map<ProgramKey, string>();
  for (const key of Object.keys(programs) as ProgramKey[]) {
    const given = { ...programs[key], specialty: settings.specialty };
    ids.set(key, (await app.get(ProgramsService).create(account, given)).id);
  }
  return ids;
}

async function meet(app: App, account: AccountId, person: DemoPerson, { siteIds, programIds }: Places): Promise<void> {
  const { site, program, contacts, interviewedHoursAgo, draft, ...own } = person;
  const hoursAgo = (hours: number) =>
    app
      .get(Clock)
      .in(hours * hourSeconds)
      .toISOString();
  const programId = (program && programIds.get(program)) ?? null;
  const address = `${own.name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .replaceAll(' ', '.')
    .toLowerCase()}@example.org`;
  const { id } = await app
    .get(MentorsService)
    .create(account, { ...own, email: address, siteId: (site && siteIds.get(site)) ?? null, programId });
  if (interviewedHoursAgo !== undefined && programId) {
    const interviews = [{ at: hoursAgo(interviewedHoursAgo), withMentorIds: [id] }];
    await app.get(ProgramsService).change(account, programId, { interviews });
  }
  for (const { hoursAgo: hours, ...contact } of contacts) {
    const given = contact.kind === 'interview' ? { programId } : {};
    await app.get(InteractionsService).log(account, { ...contact, ...given, mentorId: id, at: hoursAgo(hours) });
  }
  if (draft) await app.get(DraftsService).begin(account, { kind: draft, mentorId: id });
}
