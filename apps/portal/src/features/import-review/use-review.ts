import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import type { Candidate, Import } from '../../__generated__/registry/types.gen.js';
import { useDecide } from '../../api/import-writes.js';
import { useAccepting } from './use-accepting.js';
import { nextOpen, orderOf } from './review-order.js';

/** A dialog over the review. */
export type ReviewDialog =
  | { readonly kind: 'correct'; readonly no: number }
  | { readonly kind: 'reject'; readonly no: number }
  | { readonly kind: 'dismiss'; readonly line: number };

/** Puts the focus on a card once it stands on the page. */
function focusCard(no: number | null): void {
  requestAnimationFrame(() => {
    const card = no === null ? null : document.querySelector<HTMLElement>(`[data-card="${no}"]`);
    (card ?? document.querySelector<HTMLElement>('[data-review-end]'))?.focus();
  });
}

/** The course of a review: the card at hand, deciding on it and going on to the next doubt. */
export function useReview(note: Import) {
  const { accept, failure, seen } = useAccepting(note.id);
  const order = orderOf({ candidates: seen(note.candidates) });
  const { card } = useSearch({ from: '/import/$id' });
  const navigate = useNavigate({ from: '/import/$id' });
  const [dialog, open] = useState<ReviewDialog | null>(null);
  const reopen = useDecide(note.id, 'reopen');
  const first = order.doubts[0]?.no ?? order.certain[0]?.no ?? null;
  const isOpen = [...order.doubts, ...order.certain].some(({ no }) => no === card);
  const active = isOpen && card !== undefined ? card : first;

  const focus = useCallback(
    (no: number) => {
      void navigate({ search: (before) => ({ ...before, card: no }), replace: true, resetScroll: false });
    },
    [navigate],
  );
  const goOn = (from: number): void => {
    const next = nextOpen(order, from);
    if (next !== null) focus(next);
    focusCard(next);
  };
  useEffect(() => {
    if (first !== null) focusCard(first);
    // Only when the review opens: afterwards the focus is the reader's.
  }, []);
  return {
    order,
    active,
    dialog,
    open,
    busy: reopen.isPending,
    failed: failure,
    focus,
    choose: (no: number) => {
      focus(no);
      focusCard(no);
    },
    toCard: () => {
      focusCard(order.doubts[0]?.no ?? active);
    },
    accept: ({ no }: Candidate) => {
      void accept(no);
      goOn(no);
    },
    reopen: (no: number) => {
      reopen.mutate(no, {
        onSuccess: () => {
          focus(no);
          focusCard(no);
        },
      });
    },
    reopenError: reopen.error,
    closeDialog: (done: boolean) => {
      if (dialog === null) return;
      open(null);
      if (done && dialog.kind === 'reject') goOn(dialog.no);
      else if (dialog.kind !== 'dismiss') focusCard(dialog.no);
    },
  };
}
