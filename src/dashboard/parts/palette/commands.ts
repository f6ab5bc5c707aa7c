/** One thing the palette can do: go somewhere, or open something above the page. */
export interface Command {
  name: string;
  kind: 'Mentor' | 'Page' | 'Act';
  to: string;
  opens?: 'log' | 'keys';
}

const commands: readonly Command[] = [
  { name: 'Log what happened', kind: 'Act', to: '', opens: 'log' },
  { name: 'Add a mentor', kind: 'Act', to: '/mentors/new' },
  { name: 'Today', kind: 'Page', to: '/' },
  { name: 'Calendar', kind: 'Page', to: '/calendar' },
  { name: 'Mentors', kind: 'Page', to: '/mentors' },
  { name: 'Drafts', kind: 'Page', to: '/drafts' },
  { name: 'Programs and sites', kind: 'Page', to: '/places' },
  { name: 'Rulebook', kind: 'Page', to: '/rulebook' },
  { name: 'Try words against the rules', kind: 'Act', to: '/rulebook#try' },
  { name: 'What you decided', kind: 'Page', to: '/answers' },
  { name: 'Settings', kind: 'Page', to: '/settings' },
  { name: 'Add a program', kind: 'Act', to: '/programs/new' },
  { name: 'Add a rotation site', kind: 'Act', to: '/sites/new' },
  { name: 'Show the keys', kind: 'Act', to: '', opens: 'keys' },
];

/** The acts and pages in whose name every typed word begins somewhere. */
export const matching = (words: string): Command[] => {
  const typed = words.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter(({ name }) => typed.every((word) => ` ${name.toLowerCase()}`.includes(` ${word}`)));
};
