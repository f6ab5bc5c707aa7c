import type { MailStateDto } from '../mail.dto.ts';

/** One sentence for the top of the page while reminder mail does not flow; null where all is well. */
export function bannerOf(state: Omit<MailStateDto, 'banner'>): string | null {
  if (!state.mailOn) return 'Reminder mail is off; what is owed waits for you here.';
  if (state.server === 'none') {
    return 'No mail server is set, so reminders are not sent by mail; what is owed waits for you here.';
  }
  if (state.failed > 0) {
    return 'The last reminder mail was refused; what is owed waits for you here. Send yourself a test mail to see why.';
  }
  if (state.lastError !== null) {
    return 'The mail server can’t be reached just now; reminders are kept and tried again.';
  }
  return null;
}
