import type { Replacement } from '../../api/types.ts';

/** What the button says that puts proposed words in. */
export const proposalOf = ({ start, end, text }: Replacement): string => {
  if (text === '') return 'Take the sentence out';
  return start === end ? `Add “${text.trim()}”` : `Put in “${text}”`;
};

/**
 * Puts words in as if they were typed, so that the browser's own undo takes them back. Under a thumb nothing is focused,
 * because that would open the keyboard.
 */
export const putWords = (area: HTMLTextAreaElement, { start, end, text }: Replacement): void => {
  if (!matchMedia('(pointer: coarse)').matches) {
    area.focus();
    area.setSelectionRange(start, end);
    if (document.execCommand(text === '' ? 'delete' : 'insertText', false, text)) return;
  }
  area.setRangeText(text, start, end, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
};
