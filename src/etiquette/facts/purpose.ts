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
const isLetterStep = (kind: MessageKind | null): boolean => kind !== null && letterSteps.has(kind);
export const isAsk = (kind: MessageKind | null): boolean => kind !== null && asks.has(kind);

/** Nobody waits for it: no thanks, no answer, no letter step, no word to the introducer. */
export const isUnprompted = (kind: MessageKind): boolean =>
  !isThanks(kind) && !isAnswer(kind) && !isLetterStep(kind) && kind !== 'close_loop';

const encounters: ReadonlySet<InteractionKind> = new Set(['meeting', 'call', 'video', 'conference', 'interview']);
/** Kinds that cannot happen alone, whoever began them. A call can: it may end on an answering machine. */
const together: ReadonlySet<InteractionKind> = new Set(['meeting', 'video', 'conference', 'interview', 'rotation']);

type Contacted = Pick<InteractionFacts, 'direction' | 'kind'>;

/** A contact in which the other took part. */
export const isReal = ({ direction, kind }: Contacted): boolean => direction !== 'outgoing' || together.has(kind);

/** A talk of some kind, for which one gives thanks. */
export const isEncounter = (contact: Contacted): boolean => encounters.has(contact.kind) && isReal(contact);

/** A message the applicant sent, a voicemail included. */
export const isMessage = (contact: Contacted): boolean => !isReal(contact);
