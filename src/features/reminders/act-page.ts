import type { Day } from '../../etiquette/index.ts';

/** What a page behind a mail's link shows: a sentence, and a button where there is something left to do. */
export interface ActPage {
  status: 200 | 400 | 404 | 409 | 410;
  title: string;
  text: string | null;
  button: string | null;
  choices: 'snooze' | 'answered' | null;
  earliest: Day | null;
  latest: Day | null;
  /** Whether what was done can still be taken back here. */
  undo: boolean;
}

const bare = { button: null, choices: null, earliest: null, latest: null, undo: false } as const;

export function says(title: string, text: string | null = null): ActPage {
  return { status: 200, title, text, ...bare };
}

export const unknownLink: ActPage = {
  ...says(
    'This link isn’t one of ours',
    'It may have been cut off on its way. Open it again from the mail, or do it on your page.',
  ),
  status: 404,
};

export const expiredLink: ActPage = {
  ...says('This link has expired', 'Links in mails work for 14 days. On your page everything can still be done.'),
  status: 410,
};

export const goneThing: ActPage = {
  ...says('There is nothing left to do here', 'What this link was about is no longer in your account.'),
  status: 410,
};

export const tooLateToUndo: ActPage = {
  ...says(
    'It is too late to take this back here',
    'That works for half a minute. On your page you can still set it right.',
  ),
  status: 409,
};
