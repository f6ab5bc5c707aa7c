import { createContext, lazy, Suspense, use, useEffect, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { everyKey, type Keys } from './keys.ts';

const QuickLog = lazy(async () => ({ default: (await import('./quick-log/quick-log.tsx')).QuickLog }));
const Palette = lazy(async () => ({ default: (await import('./palette/palette.tsx')).Palette }));
const KeysHelp = lazy(async () => ({ default: (await import('./keys-help.tsx')).KeysHelp }));

type Overlay = { of: 'log'; mentorId?: string } | { of: 'palette' } | { of: 'keys' };

const Open = createContext<(overlay: Overlay) => void>(() => undefined);

/** Opens one of the things that lie above every page. There is never more than one. */
export const useOverlay = () => use(Open);

const mentorOnPage = (pathname: string) => /^\/mentors\/([0-9a-f-]{36})/.exec(pathname)?.[1];

/** The quick log, the palette and the list of keys, with the keys that open them anywhere. */
export const Overlays = ({ children }: { children: ReactNode }) => {
  const [overlay, open] = useState<Overlay | null>(null);
  const { pathname } = useLocation();
  const go = useNavigate();
  const close = () => open(null);

  useEffect(() => {
    const keys: Keys = {
      l: () => open({ of: 'log', mentorId: mentorOnPage(pathname) }),
      '?': () => open({ of: 'keys' }),
      'mod+k': () => open((now) => (now?.of === 'palette' ? null : { of: 'palette' })),
      '/': () => {
        const search = document.querySelector<HTMLInputElement>('input[type=search]');
        if (search) search.focus();
        else void go('/mentors', { state: { search: true } });
      },
      'g t': () => void go('/'),
      'g c': () => void go('/calendar'),
      'g m': () => void go('/mentors'),
      'g d': () => void go('/drafts'),
      'g p': () => void go('/places'),
      'g r': () => void go('/rulebook'),
      'g s': () => void go('/settings'),
    };
    return everyKey(keys);
  }, [pathname, go]);

  return (
    <Open value={open}>
      {children}
      <Suspense>
        {overlay?.of === 'log' && <QuickLog mentorId={overlay.mentorId ?? mentorOnPage(pathname)} close={close} />}
        {overlay?.of === 'palette' && <Palette close={close} open={open} />}
        {overlay?.of === 'keys' && <KeysHelp close={close} />}
      </Suspense>
    </Open>
  );
};
