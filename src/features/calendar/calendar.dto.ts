import { Choice, Flag, Text, VersionField } from '../../platform/http/fields.ts';
import { nameManners, type NameManner } from './calendar.entity.ts';

const namesHelp = 'How the feed names people: K.O., or Kwame Osei.';

export class CalendarDto {
  @Flag({ description: 'There is a feed.' })
  on: boolean;

  @Text({
    nullable: true,
    max: 500,
    example: 'https://tactful.example.org/api/v1/calendar/9x…w.ics',
    description:
      'Address of the feed; whoever knows it can read it. With ?todo=1 follow-ups come as to-dos. null while it is ' +
      'off, or where the key of the house was changed since: renew it then.',
  })
  url: string | null;

  @Choice(nameManners, { description: namesHelp })
  names: NameManner;

  @Flag({ description: 'The address works only for programs on the computer where Tactful runs.' })
  onThisComputer: boolean;

  @VersionField()
  version: number;
}

export class ChangeCalendarDto {
  @Choice(nameManners, { optional: true, description: namesHelp })
  names?: NameManner;

  @VersionField({ optional: true })
  version?: number;
}

export class FeedQuery {
  @Choice(['0', '1'], { optional: true, description: '1: follow-ups as to-dos (VTODO) instead of events.' })
  todo?: '0' | '1';
}
