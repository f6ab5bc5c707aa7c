import type { MailServerChange } from '../../../api/types.ts';

interface Provider extends Pick<MailServerChange, 'host' | 'port' | 'security'> {
  name: string;
  /** Endings of the addresses it serves. */
  domains: string[];
  /** What a newcomer trips over. */
  hint: string;
}

const tls = { port: 465, security: 'tls' } as const;
const startTls = { port: 587, security: 'starttls' } as const;

/** Common providers and how their mail leaves. */
export const providers: Provider[] = [
  {
    ...tls,
    name: 'Gmail',
    host: 'smtp.gmail.com',
    domains: ['gmail.com', 'googlemail.com'],
    hint: 'Gmail wants an app password of sixteen letters. Turn on 2-Step Verification, then make one in your Google account under Security, App passwords.',
  },
  {
    ...startTls,
    name: 'iCloud Mail',
    host: 'smtp.mail.me.com',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    hint: 'iCloud wants an app-specific password: at account.apple.com, under Sign-In and Security. The user is your iCloud address.',
  },
  {
    ...tls,
    name: 'Yahoo Mail',
    host: 'smtp.mail.yahoo.com',
    domains: ['yahoo.com', 'ymail.com', 'rocketmail.com'],
    hint: 'Yahoo wants an app password: in your account under Security, Generate app password.',
  },
  {
    ...tls,
    name: 'Fastmail',
    host: 'smtp.fastmail.com',
    domains: ['fastmail.com', 'fastmail.fm'],
    hint: 'Fastmail wants an app password: under Settings, Privacy & Security, Integrations.',
  },
  {
    ...tls,
    name: 'Zoho Mail',
    host: 'smtp.zoho.com',
    domains: ['zoho.com', 'zohomail.com'],
    hint: 'With two-factor sign-in, Zoho wants an application-specific password: under Security, App Passwords.',
  },
  {
    ...startTls,
    name: 'Outlook.com',
    host: 'smtp-mail.outlook.com',
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'],
    hint: 'Outlook.com and most school accounts at Microsoft no longer let other programs send with a password. If it is refused, send through another provider; reminders can still go to your address there.',
  },
  {
    ...startTls,
    name: 'Another provider',
    host: '',
    domains: [],
    hint: 'Your provider’s help pages name the outgoing (SMTP) server; some want an app password made for Tactful.',
  },
];

/** The provider that serves an address, or the last, which names none. */
export const providerOf = (address: string): Provider => {
  const domain = address.slice(address.indexOf('@') + 1).toLowerCase();
  return providers.find(({ domains }) => domains.includes(domain)) ?? (providers.at(-1) as Provider);
};
