import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Rule } from '../../api/types.ts';

/** Which rules lie open. The address names the last one, so that it can be linked to and survives a reload. */
export const useOpenRules = (rules: Rule[] | undefined, onArrive: () => void) => {
  const { hash } = useLocation();
  const go = useNavigate();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const wanted = decodeURIComponent(hash.slice(1));
  const known = rules?.some(({ id }) => id === wanted) === true;

  useEffect(() => {
    if (!known || open.has(wanted)) return;
    onArrive();
    setOpen((before) => new Set([...before, wanted]));
    requestAnimationFrame(() => {
      const rule = document.getElementById(wanted);
      rule?.scrollIntoView({ block: 'start' });
      rule?.querySelector<HTMLElement>('h3 button')?.focus({ preventScroll: true });
    });
  }, [known, wanted]);

  const toggle = (id: string) => {
    const opens = !open.has(id);
    setOpen(new Set(opens ? [...open, id] : [...open].filter((each) => each !== id)));
    if (opens) void go({ hash: id }, { replace: true, preventScrollReset: true });
    else if (wanted === id) void go({ hash: '' }, { replace: true, preventScrollReset: true });
  };
  return { open, toggle };
};
