import type { MessageKind } from '../etiquette/words.ts';
import type { LogInteractionDto } from '../features/interactions/interactions.dto.ts';
import type { CreateMentorDto } from '../features/mentors/mentors.dto.ts';
import type { ProgramKey, SiteKey } from './season.ts';

type Contact = Omit<LogInteractionDto, 'mentorId' | 'at'> & { hoursAgo: number };

export interface DemoPerson extends Omit<CreateMentorDto, 'siteId' | 'programId'> {
  site?: SiteKey;
  program?: ProgramKey;
  contacts: Contact[];
  /** Hours before now at which they interviewed the applicant for their program. */
  interviewedHoursAgo?: number;
  /** A message begun to them. */
  draft?: MessageKind;
}

const day = 24;
const mail = { kind: 'email', direction: 'outgoing' } as const;
const talk = { direction: 'mutual' } as const;

export const people: DemoPerson[] = [
  {
    ...{
      name: 'Amara Osei',
      credentials: 'MD',
      roles: ['attending'],
      site: 'alder',
      circle: 'inner',
      mayBeNamed: true,
    },
    ...{ tags: ['letter'], metThrough: 'Core rotation at the Alder Street clinic', draft: 'thank_you' },
    contacts: [
      { hoursAgo: 150 * day, kind: 'meeting', ...talk, summary: 'Feedback at the end of the rotation.', thanked: true },
      { hoursAgo: 60 * day, kind: 'call', ...talk, summary: 'How to present a quality project.', thanked: true },
      {
        ...{ hoursAgo: 20, kind: 'meeting', ...talk, summary: 'Coffee after clinic; looked at my CV.' },
        ...{
          details: ['drew the insulin titration on a napkin', 'suggested the state poster day'],
          helpReceived: true,
        },
      },
    ],
  },
  {
    ...{ name: 'Jonas Lindqvist', credentials: 'DO', roles: ['program-director', 'interviewer'], program: 'easton' },
    ...{ site: 'northmere', interviewedHoursAgo: 3 * day },
    contacts: [
      {
        ...{ hoursAgo: 3 * day, kind: 'interview', ...talk, summary: 'Interview day, forty minutes.' },
        details: ['how residents run the group visits for high blood pressure'],
      },
    ],
  },
  {
    ...{ name: 'Priya Raman', credentials: 'MD', roles: ['resident'], program: 'easton', answersOnFirstName: true },
    contacts: [
      { hoursAgo: 33 * day, kind: 'video', ...talk, summary: 'What the first year there is like.', thanked: true },
      { hoursAgo: 32 * day, ...mail, purpose: 'thank_you', summary: 'Thanked her for the video call.' },
    ],
  },
  {
    ...{ name: 'Helena Marsh', credentials: 'MD, MPH', roles: ['faculty', 'attending'], site: 'ridgeline' },
    ...{ circle: 'inner', mayBeNamed: true, tags: ['letter'] },
    contacts: [
      { hoursAgo: 47 * day, kind: 'meeting', ...talk, summary: 'Last day of the sub-internship.', thanked: true },
      {
        hoursAgo: 40 * day,
        ...mail,
        purpose: 'lor_request',
        summary: 'Asked whether she could write a strong letter.',
      },
      {
        ...{ hoursAgo: 38 * day, kind: 'email', direction: 'incoming', summary: 'She will gladly write it.' },
        ...{ outcome: 'agreed', answerNeeded: false },
      },
      { hoursAgo: 37 * day, ...mail, purpose: 'thank_you', summary: 'Thanked her and sent my CV.' },
    ],
  },
  {
    ...{ name: 'Tomás Arroyo', credentials: 'MD', roles: ['attending'], site: 'ridgeline', draft: 'update' },
    contacts: [
      { hoursAgo: 50 * day, kind: 'meeting', ...talk, summary: 'Two weeks on his team.', thanked: true },
      { hoursAgo: 3 * day, ...mail, purpose: 'other', summary: 'Sent the poster abstract he asked about.' },
    ],
  },
  {
    ...{ name: 'Wei-Lin Chen', credentials: 'MD', roles: ['faculty'], tags: ['conference'] },
    metThrough: 'State family medicine conference',
    contacts: [
      {
        ...{ hoursAgo: 96 * day, kind: 'conference', ...talk, summary: 'Spoke after her session on group visits.' },
        ...{ details: ['the sign-up sheet that patients fill in themselves'], thanked: true },
      },
    ],
  },
  {
    ...{ name: 'Ruth Abel', roles: ['coordinator'], program: 'ridgeline' },
    contacts: [
      {
        ...{ hoursAgo: 18, kind: 'email', direction: 'incoming', summary: 'Asks for my immunization record.' },
        answerNeeded: true,
      },
    ],
  },
  {
    ...{ name: 'Samuel Okafor', credentials: 'MD', roles: ['alumnus'], answersOnFirstName: true, program: 'valley' },
    metThrough: 'The school’s alumni list',
    contacts: [{ hoursAgo: 12 * day, ...mail, purpose: 'first_note', summary: 'Asked how he chose his programs.' }],
  },
  {
    ...{ name: 'Nadia Petrov', credentials: 'MD', roles: ['faculty'], site: 'northmere' },
    contacts: [
      { hoursAgo: 26 * day, ...mail, purpose: 'first_note', summary: 'Asked for advice on community projects.' },
      {
        ...{
          hoursAgo: 22 * day,
          kind: 'email',
          direction: 'incoming',
          summary: 'Kind, but has no time before spring.',
        },
        ...{ outcome: 'not-now', answerNeeded: false },
      },
    ],
  },
  {
    ...{ name: 'Grace Whitfield', credentials: 'MD', roles: ['faculty'], site: 'ridgeline' },
    metThrough: 'Named by Dr. Marsh as somebody to learn from',
    contacts: [],
  },
];
