import { Inject, Injectable } from '@nestjs/common';
import { startOf } from '../../etiquette/index.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { Database, type AccountId } from '../../platform/database/account-scope.ts';
import { PublicUrl } from '../../platform/http/public-url.ts';
import { notFound } from '../../platform/problems/problem.ts';
import { FollowUpsService } from '../follow-ups/follow-ups.service.ts';
import { MentorsService } from '../mentors/mentors.service.ts';
import { ProgramsService } from '../programs/programs.service.ts';
import { SeasonsService } from '../seasons/seasons.service.ts';
import { CalendarEntity } from './calendar.entity.ts';
import { CalendarService } from './calendar.service.ts';
import { tagOf } from './entity-tag.ts';
import { calendarFile } from './file/calendar-file.ts';
import type { Happening } from './happening.ts';
import { followUpHappens, interviewsHappen, seasonHappens, windowAround, type Telling } from './happenings.ts';
import { fullNames, initials } from './names.ts';

/** More follow-ups than this nobody has open; the soonest are told. */
const most = 2000;

/** What calendar programs read. */
@Injectable()
export class FeedService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CalendarService) private readonly calendar: CalendarService,
    @Inject(FollowUpsService) private readonly followUps: FollowUpsService,
    @Inject(SeasonsService) private readonly seasons: SeasonsService,
    @Inject(ProgramsService) private readonly programs: ProgramsService,
    @Inject(MentorsService) private readonly mentors: MentorsService,
    @Inject(PublicUrl) private readonly publicUrl: PublicUrl,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * The file behind an address, and its tag. It says nothing of the time of asking: while nothing changes it is the same.
   * @throws Problem 404 where no feed has this secret
   */
  async read(secret: string, asToDos: boolean): Promise<{ body: string; tag: string }> {
    const account = await this.calendar.owner(secret);
    if (account === null) throw notFound('calendar');
    return this.database.withAccount(account, async (manager) => {
      const calendar = await manager.findOneBy(CalendarEntity, { accountId: account });
      if (!calendar?.secretHash) throw notFound('calendar');
      const happenings = await this.gather(account, calendar);
      const body = calendarFile(happenings, { zone: calendar.zone, begun: calendar.changedAt, asToDos });
      return { body, tag: tagOf(body) };
    });
  }

  private async gather(account: AccountId, calendar: CalendarEntity): Promise<Happening[]> {
    const { first, last } = windowAround(this.clock.instant(), calendar.zone);
    const [from, until] = [startOf(first, calendar.zone), startOf(last, calendar.zone)];
    const items = await this.followUps.falling(account, from, until, most);
    const interviews = await this.programs.interviews(account, from, until);
    const people = [
      ...items.flatMap(({ mentorId }) => mentorId ?? []),
      ...interviews.flatMap(({ withMentorIds }) => withMentorIds),
    ];
    const telling: Telling = {
      calendar,
      names: await this.mentors.names(account, [...new Set(people)]),
      naming: calendar.names === 'full' ? fullNames : initials(await this.everybody(account)),
      link: (path) => this.publicUrl.link(path),
    };
    return [
      ...items.map((item) => followUpHappens(item, telling)),
      ...interviewsHappen(interviews, telling),
      ...seasonHappens(await this.seasons.current(account), telling),
    ];
  }

  private async everybody(account: AccountId): Promise<string[]> {
    return (await this.mentors.known(account)).map(({ name }) => name);
  }
}
