import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Found } from '../../api/types.ts';
import { concernsTheWhole, inOrder, keyOf } from './findings-in-text.ts';
import { putWords } from './put-words.ts';

/** Wide enough that reasons stand beside the words; else bringing one into view would push the other out. */
const sideBySide = '(min-width: 1120px)';

const arrows: Partial<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
/** Where Alt with an arrow has a meaning of its own. */
const opensAList = (target: EventTarget | null) =>
  target instanceof HTMLSelectElement || target instanceof HTMLInputElement;

const cardOf = (key: string) => document.querySelector(`[data-finding="${CSS.escape(key)}"]`);

/**
 * Goes from finding to finding, by key (F8 and Shift+F8, or Alt with an arrow) and by button, and puts proposed words in
 * (⌘ or Ctrl with a full stop).
 * @param frozen words are only read, nothing may be put in
 */
export const useStepping = (findings: Found[], area: RefObject<HTMLTextAreaElement | null>, frozen = false) => {
  const [active, setActive] = useState<string | null>(null);
  const ordered = inOrder(findings);
  const at = ordered.findIndex((finding) => keyOf(finding) === active);

  const show = (key: string, { inText = true } = {}) => {
    setActive(key);
    const finding = ordered.find((each) => keyOf(each) === key);
    if (!finding) return;
    if (inText && !concernsTheWhole(finding)) {
      area.current?.focus();
      area.current?.setSelectionRange(finding.start, finding.end);
    }
    if (!inText || matchMedia(sideBySide).matches) cardOf(key)?.scrollIntoView({ block: 'nearest' });
  };
  /** The caret lies on a finding that is not chosen yet: that one is the next, whichever way one goes. */
  const isOnlyTouched = (finding: Found | undefined): finding is Found => {
    const { selectionStart, selectionEnd } = area.current ?? {};
    if (!finding || concernsTheWhole(finding)) return false;
    return selectionStart !== finding.start || selectionEnd !== finding.end;
  };
  const step = (by: 1 | -1, how: { inText: boolean } = { inText: true }) => {
    const touched = ordered[at];
    if (how.inText && isOnlyTouched(touched)) return show(keyOf(touched));
    const from = at < 0 && by < 0 ? ordered.length : at;
    const next = ordered.at((from + by) % ordered.length);
    if (next) show(keyOf(next), how);
  };
  const put = (finding: Found | undefined) => {
    if (finding?.replacement && area.current && !frozen) putWords(area.current, finding.replacement);
  };

  const pressed = useRef<(event: KeyboardEvent) => void>(() => undefined);
  pressed.current = (event) => {
    const mod = event.metaKey || event.ctrlKey;
    const arrow = event.altKey && !mod && !opensAList(event.target) ? arrows[event.key] : undefined;
    const by = event.key === 'F8' ? (event.shiftKey ? -1 : 1) : arrow;
    if (event.isComposing || ordered.length === 0 || (by === undefined && !(mod && event.key === '.'))) return;
    if (by === undefined) put(ordered[at]);
    else step(by);
    event.preventDefault();
  };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed.current(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return { active, setActive, ordered, at, show, step, put };
};

export type Stepping = ReturnType<typeof useStepping>;
