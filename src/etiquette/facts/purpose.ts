import type { InteractionKind, MessageKind } from '../words.ts';
import type { InteractionFacts } from './history.ts';

/** What messages are for, as far as manners tell them apart. */

const thanks: ReadonlySet<MessageKind> = new Set(['thank_you', 'post_interview_thank_you']);
const answers: ReadonlySet<MessageKind> = new Set(['reply', 'correction', 'invitation_answer']);
const letterSteps: ReadonlySet<MessageKind> = new Set(['lor_request', 'lor_reminder']);
/** Messages to which one hopes for an answer, and may send one follow-up. */
const asks: ReadonlySet<MessageKind> = new Set(['first_note', 'intro_request', 'permission_request', 'other']);

export const isThanks = (kind: MessageKind | null): boolean => kind !== null && thanks.has(kind);
export const isAnswer = (kind: MessageKind | null): boolean => kind !== null && answers.has(kind);
export const isLetterStep = (kind: MessageKind | null): boolean => kind !== null && letterSteps.has(kind);
export const isAsk = (kind: MessageKind | null): boolean => kind !== null && asks.has(kind);

/** Nobody waits for it: no thanks, no answer, no letter step, no word to the introducer. */
export const isUnprompted = (kind: MessageKind): boolean =>
  !isThanks(kind) && !isAnswer(kind) && !isLetterStep(kind) && kind !== 'close_loop';

const encounters: ReadonlySet<InteractionKind> = new Set(['meeting', 'call', 'video', 'conference', 'interview']);

/** A talk of some kind, for which one gives thanks. */
export const isEncounter = (kind: InteractionKind): boolean => encounters.has(kind);

/** A contact in which the other took part. */
export const isReal = (contact: Pick<InteractionFacts, 'direction'>): boolean => contact.direction !== 'outgoing';

/** A message the applicant sent, spoken ones (a voicemail) included. */
export const isMessage = (contact: Pick<InteractionFacts, 'direction' | 'kind'>): boolean =>
  contact.direction === 'outgoing' && (contact.kind === 'email' || contact.kind === 'call' || contact.kind === 'other');
