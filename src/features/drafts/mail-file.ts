import MailComposer from 'nodemailer/lib/mail-composer';

interface Words {
  subject: string;
  body: string;
}

interface Address {
  name: string;
  address: string;
}

/** Mail programs want CRLF between lines. */
const lines = (text: string) => text.replace(/\r\n|\r|\n/g, '\r\n');

/** A link that opens the message in the user's own mail program. @param to null: the user fills it in there */
export function mailtoOf({ subject, body }: Words, to: string | null): string {
  const address = to === null ? '' : encodeURIComponent(to).replaceAll('%40', '@');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines(body))}`;
}

/** The message as a file that mail programs open as a draft of the user's own. @param to null: the user fills it in */
export function mailFile({ subject, body }: Words, from: Address, to: Address | null, date: Date): Promise<Buffer> {
  const message = new MailComposer({
    from,
    ...(to ? { to } : {}),
    subject,
    date,
    text: lines(body),
    headers: { 'X-Unsent': '1' },
    newline: 'win',
    disableUrlAccess: true,
    disableFileAccess: true,
  });
  return message.compile().build();
}
