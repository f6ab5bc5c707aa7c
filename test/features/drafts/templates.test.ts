import { describe, expect, test } from '@jest/globals';
import { messageKinds, policyFrom, review, type ReviewFacts } from '../../../src/etiquette/index.ts';
import { spokenOf, type DraftFacts } from '../../../src/features/drafts/draft-facts.ts';
import { DraftTemplatesService } from '../../../src/features/drafts/draft-templates.service.ts';
import { Templates } from '../../../src/platform/templates/templates.ts';

const templates = new DraftTemplatesService(new Templates());
const today = '2026-11-23';
const details = ['drew the insulin titration on a napkin', 'suggested the Saturday clinic'];

const notes: Record<string, string> = {
  first_note: 'Your talk on group visits for diabetes at the Ohio conference in October has stayed with me.',
  reply: 'Yes, I can bring the draft of my poster on Thursday.',
  correction: 'I wrote that my research year ended in June; it ended in August.',
  update: 'Last week our project on missed insulin refills was accepted as a poster in Dayton.',
  close_loop: 'We spoke for half an hour, and I will shadow the group visits in January.',
  invitation_answer: 'The morning of December 9 suits me well.',
  letter_of_intent:
    'I grew up twenty minutes from the clinic, and the group visits are the care I hope to give for long.',
  other: 'The free clinic is looking for a second blood-pressure cuff; I have one to give.',
};

const sparse: DraftFacts = {
  greeting: 'Dear Dr. Osei,',
  signature: 'Maya Lindqvist',
  sender: { name: 'Maya Lindqvist', school: null, specialty: null, about: null },
  place: null,
  program: null,
  rotation: null,
  meeting: null,
  interview: null,
  lastMessage: null,
  introduction: null,
  letter: { neededOn: null },
  strengths: null,
  note: null,
};

function rich(id: string): DraftFacts {
  const meeting = (kind: 'meeting' | 'interview' | 'email') =>
    spokenOf({ kind, helpReceived: true, details }, '2026-11-20', today);
  return {
    greeting: 'Dear Dr. Osei,',
    signature: 'Maya Lindqvist\nSt. Brigid School of Medicine',
    sender: {
      name: 'Maya Lindqvist',
      school: 'St. Brigid School of Medicine',
      specialty: 'Family Medicine',
      about: null,
    },
    place: 'Fairview Health',
    program: { name: 'Fairview Family Medicine Residency', healthSystem: 'Fairview Health', rankIntentInvited: false },
    rotation: { name: 'Family Medicine sub-internship' },
    meeting: meeting(id === 'post_interview_thank_you' ? 'interview' : id === 'reply' ? 'email' : 'meeting'),
    interview: meeting('interview'),
    lastMessage: { day: 'November 9', said: 'I asked for your advice' },
    introduction: { targetName: 'Dr. Lind', programName: null },
    letter: { neededOn: 'January 20, 2027' },
    strengths: ['Continuity care in a free clinic: Followed 40 patients with diabetes over nine months.'],
    note: notes[id] ?? null,
  };
}

const known: ReviewFacts = {
  today,
  sender: { name: 'Maya Lindqvist' },
  recipient: {
    name: 'Dr. Amara Osei',
    credentials: 'MD',
    institution: 'Fairview Health',
    program: 'Fairview Family Medicine Residency',
    specialty: 'Family Medicine',
    onSelectionSide: true,
  },
  people: [{ name: 'Dr. Lind' }],
  program: { name: 'Fairview Family Medicine Residency', thankYouPolicy: 'allowed' },
  meeting: { on: '2026-11-20', details },
};

const contextOf = (id: string): ReviewFacts => ({
  ...known,
  ...(id === 'follow_up' ? { isFollowUpNumber: 1 } : {}),
  skeleton: templates.skeletonOf(id),
});

test('every kind of message has a template of its own name', () => {
  const ids = templates.all().map((template) => template.id);
  expect(ids).toEqual(expect.arrayContaining([...messageKinds]));
  for (const template of templates.all()) expect(template.section).not.toBe('');
});

describe.each(templates.all().map((template) => [template.id, template] as const))(
  'the template %s',
  (id, template) => {
    test('filled with facts, draws no finding at all', async () => {
      const { subject, body, missing } = await templates.fill(template, rich(id));
      const verdict = review({ kind: template.kind, subject, text: body }, contextOf(id), policyFrom());
      const told = verdict.findings;
      expect({ body, told }).toEqual({ body, told: [] });
      expect(missing).toEqual([]);
      expect(verdict.note).toBeUndefined();
    });

    test('without facts, is still whole: a greeting, no gap, a name, and what to add', async () => {
      const { subject, body, missing } = await templates.fill(template, sparse);
      expect(body.startsWith('Dear Dr. Osei,\n\n')).toBe(true);
      expect(body.endsWith('Kind regards,\nMaya Lindqvist')).toBe(true);
      expect(`${subject}\n${body}`).not.toMatch(/[[\]{}<>]|null|undefined| {2}| [.,]|\n\n\n/);
      const verdict = review({ kind: template.kind, subject, text: body }, contextOf(id), policyFrom());
      expect(verdict.findings.filter((finding) => finding.effect === 'stop')).toEqual([]);
      expect(missing.length).toBe(template.needs.length);
    });
  },
);

test('a program that invites to say so is told of a first choice, any other is not', async () => {
  const template = templates.choose('letter_of_intent');
  const facts = rich('letter_of_intent');
  const invited = { ...facts, program: { ...facts.program!, rankIntentInvited: true } };
  expect((await templates.fill(template, invited)).body).toContain('your program is my first choice');
  expect((await templates.fill(template, facts)).body).not.toMatch(/first choice|rank/);
});

test('the skeleton of a template holds its own words and none of its fields', () => {
  const skeleton = templates.skeletonOf('thank_you') ?? '';
  expect(skeleton).toContain('I keep thinking about');
  expect(skeleton).not.toMatch(/[{}%]|meeting\.|greeting/);
  expect(templates.skeletonOf('gone')).toBeNull();
});

test('words a user writes are never read as a template', async () => {
  const { body } = await templates.fill(templates.choose('other'), {
    ...sparse,
    note: 'A note on {{ sender.name }} {% x %}',
  });
  expect(body).toContain('A note on {{ sender.name }} {% x %}');
});
