import { useNavigate } from '@tanstack/react-router';
import { useKeys } from '../../shared/keys/use-keys.js';
import type { Row } from './register-rows.js';

/** J and K walk the rows, Enter opens the one at hand; the focus goes along. */
export function useRowKeys(
  rows: readonly Row[],
  chosen: string | undefined,
  choose: (id: string | undefined) => void,
): void {
  const navigate = useNavigate();
  const step = (by: number): void => {
    const at = rows.findIndex(({ id }) => id === chosen);
    const next =
      rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next === undefined) return;
    choose(next.id);
    document.querySelector<HTMLElement>(`[data-row-link="${next.id}"]`)?.focus();
  };
  useKeys({
    KeyJ: () => {
      step(1);
    },
    KeyK: () => {
      step(-1);
    },
    Enter: (event) => {
      const row = rows.find(({ id }) => id === chosen);
      if (
        row === undefined ||
        (event.target instanceof Element && event.target.closest('a, button') !== null)
      )
        return;
      const to = row.kind === 'partnership' ? '/partnerships/$id' : '/agreements/$id';
      void navigate({ to, params: { id: row.number } });
    },
  });
}
