/** What a key does. `mod` is ⌘ or Ctrl; two letters with a space are pressed one after the other. */
export type Keys = Record<string, () => void>;

/** Everything shown in the list of keys. */
export const keysWithMeaning: readonly (readonly [keys: string, meaning: string])[] = [
  ['L', 'Log what happened, from anywhere'],
  ['/', 'Search your mentors'],
  ['⌘ K', 'Go anywhere, do anything'],
  ['G T', 'Today'],
  ['G C', 'Calendar'],
  ['G M', 'Mentors'],
  ['G D', 'Drafts'],
  ['G P', 'Programs and sites'],
  ['G R', 'Rulebook'],
  ['G S', 'Settings'],
  ['F8', 'Next finding in a letter; Alt ↓ too'],
  ['⇧ F8', 'The finding before; Alt ↑ too'],
  ['⌘ .', 'Put in what is proposed for it'],
  ['?', 'This list'],
];

const SECOND_KEY_WITHIN_MS = 900;

/** Things to fill in that take no letters. */
const letterless = new Set(['radio', 'checkbox', 'range', 'button', 'submit', 'file']);

const isWriting = (target: EventTarget | null) => {
  if (target instanceof HTMLInputElement) return !letterless.has(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
};

/** Listens on the whole page; letters are left alone while one writes or a dialog is open. Returns how to stop. */
export const everyKey = (keys: Keys): (() => void) => {
  let first = '';
  let firstAt = 0;
  const pressed = (event: KeyboardEvent) => {
    const mod = event.metaKey || event.ctrlKey;
    if (event.altKey || event.isComposing) return;
    const letter = event.key.length === 1 ? event.key.toLowerCase() : '';
    const quiet = !mod && (isWriting(event.target) || document.querySelector('[role=dialog]') !== null);
    if (letter === '' || quiet) return;
    const after = event.timeStamp - firstAt < SECOND_KEY_WITHIN_MS ? `${first} ${letter}` : letter;
    const act = keys[mod ? `mod+${letter}` : after] ?? (mod ? undefined : keys[letter]);
    first = letter;
    firstAt = event.timeStamp;
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  window.addEventListener('keydown', pressed);
  return () => window.removeEventListener('keydown', pressed);
};
