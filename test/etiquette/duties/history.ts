import type { History, InteractionFacts, MentorFacts, ProgramFacts } from '../../../src/etiquette/facts/history.ts';

/** A mentor of whom nothing is known but the name. */
export function mentor(id: string, more: Partial<MentorFacts> = {}): MentorFacts {
  return {
    id,
    name: `Dr. ${id}`,
    roles: ['attending'],
    zone: null,
    siteId: null,
    programId: null,
    onSelectionSide: false,
    circle: 'outer',
    mayBeNamed: false,
    doNotContact: false,
    ...more,
  };
}

export function program(id: string, more: Partial<ProgramFacts> = {}): ProgramFacts {
  return {
    id,
    name: `Program ${id}`,
    healthSystem: null,
    tier: 'target',
    thankYouPolicy: 'unknown',
    postInterviewContact: 'unknown',
    rankIntentInvited: false,
    interviews: [],
    ...more,
  };
}

/** An outgoing e-mail without purpose, noted at once, unless told otherwise. */
export function contact(
  id: string,
  mentorId: string,
  at: string,
  more: Partial<InteractionFacts> = {},
): InteractionFacts {
  return {
    id,
    mentorId,
    at,
    loggedAt: at,
    kind: 'email',
    direction: 'outgoing',
    purpose: null,
    answerNeeded: false,
    helpReceived: false,
    thanked: false,
    outcome: null,
    siteId: null,
    programId: null,
    until: null,
    answerBy: null,
    ...more,
  };
}

export function history(more: Partial<History> = {}): History {
  return {
    zone: 'America/New_York',
    mentors: [],
    programs: [],
    rotations: [],
    interactions: [],
    introductions: [],
    letters: [],
    season: null,
    ...more,
  };
}
