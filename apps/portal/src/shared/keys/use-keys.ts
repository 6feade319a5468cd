import { useEffect, useRef } from 'react';
import { useReadingComfort } from '../../theme/reading-comfort.js';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type));

/** The name of a key: its place on the keyboard, `Help` for the question mark. */
const nameOf = (event: KeyboardEvent): string =>
  event.key === '?' || (event.shiftKey && event.code === 'Slash') ? 'Help' : event.code;

const withModifier = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

const floating = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') !== null;

/**
 * Keys of a screen by their place on the keyboard (`event.code`: `KeyJ`, `Slash`, `Escape`), so that the Russian
 * layout works too. `?` arrives as `Help`, on a Latin layout and on a Russian one.
 * Silent while somebody types, while a dialog is open, and for letters when the person switched them off.
 */
export function useKeys(
  keys: Readonly<Record<string, (event: KeyboardEvent) => void>>,
  enabled = true,
): void {
  const { keys: lettersOn } = useReadingComfort();
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || withModifier(event) || typing(event.target) || floating()) return;
      const name = nameOf(event);
      const letter = /^(Key|Slash|Help)/.test(name);
      if (letter && !lettersOn) return;
      latest.current[name]?.(event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [enabled, lettersOn]);
}
