import { messageKinds, type MessageKind } from '../../etiquette/words.ts';

/** The kind of a message as the outside names it; one that nobody knows is read as `other`. */
export function kindNamed(name: string | undefined): MessageKind {
  if (name === 'outreach') return 'first_note';
  return messageKinds.find((kind) => kind === name) ?? 'other';
}
