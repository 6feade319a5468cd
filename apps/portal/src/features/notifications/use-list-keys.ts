import { useKeys } from '../../shared/keys/use-keys.js';

const LINKS = '[data-notification]';

/** The link of the notification that has the focus, or in whose row the focus is. */
function current(): HTMLElement | null {
  const row = document.activeElement?.closest('.news');
  return row?.querySelector<HTMLElement>(LINKS) ?? null;
}

function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>(LINKS)];
  const now = current();
  const at = now === null ? (by === 1 ? -1 : links.length) : links.indexOf(now);
  links[at + by]?.focus();
}

/**
 * J and K walk the notifications, R marks the one with the focus.
 * @param onMark with the id of the notification
 */
export function useListKeys(onMark: (id: string) => void): void {
  useKeys({
    KeyJ: () => {
      step(1);
    },
    KeyK: () => {
      step(-1);
    },
    KeyR: () => {
      const id = current()?.dataset['notification'];
      if (id !== undefined) onMark(id);
    },
  });
}
