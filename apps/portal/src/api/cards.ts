import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  agreementCardRead,
  comparisonAgreement,
  comparisonPartnership,
  historyAgreement,
  historyPartnership,
  partnershipCardRead,
  sourceTextRead,
  sourceTextText,
} from '../__generated__/registry/sdk.gen.js';
import { coveringOwnWrites } from './own-writes.js';
import { asked, type Pair } from './pair.js';

export type RecordKind = 'agreement' | 'partnership';

/** The card of a document as of the pair; the id may be its register number. */
export function useAgreementCard(id: string, pair: Pair) {
  return useQuery({
    queryKey: ['agreement', id, pair],
    queryFn: async ({ signal }) =>
      (await agreementCardRead({ path: { id }, query: asked(pair), signal, throwOnError: true })).data,
    placeholderData: keepPreviousData,
  });
}

/** The card of a partnership as of the pair; the id may be its number. */
export function usePartnershipCard(id: string, pair: Pair) {
  return useQuery({
    queryKey: ['partnership', id, pair],
    queryFn: async ({ signal }) =>
      (await partnershipCardRead({ path: { id }, query: asked(pair), signal, throwOnError: true })).data,
    placeholderData: keepPreviousData,
  });
}

/** Who, when, why, field, before, after, ground. */
export function useHistory(kind: RecordKind, id: string, pair: Pair) {
  const read = kind === 'agreement' ? historyAgreement : historyPartnership;
  return useQuery({
    queryKey: ['history', kind, id, pair],
    queryFn: async ({ signal }) =>
      (await read({ path: { id }, query: asked(pair), signal, throwOnError: true })).data,
    placeholderData: keepPreviousData,
  });
}

/** Only what differs between an earlier pair, on the left, and another one. */
export function useComparison(kind: RecordKind, id: string, left: Pair, right: Pair) {
  const read = kind === 'agreement' ? comparisonAgreement : comparisonPartnership;
  return useQuery({
    queryKey: ['comparison', kind, id, left, right],
    queryFn: async ({ signal }) => {
      const query = {
        ...asked(left),
        ...(right.validOn === undefined ? {} : { otherValidOn: right.validOn }),
        ...(right.knownAt === undefined ? coveringOwnWrites() : { otherKnownAt: right.knownAt }),
      };
      return (await read({ path: { id }, query, signal, throwOnError: true })).data;
    },
  });
}

/** What a fact was read from. */
export function useSourceDocument(id: string | null) {
  return useQuery({
    queryKey: ['source-document', id],
    queryFn: async ({ signal }) =>
      (await sourceTextRead({ path: { id: id ?? '' }, signal, throwOnError: true })).data,
    enabled: id !== null,
    staleTime: Infinity,
  });
}

/** A piece of a source's text, in UTF-16 units; the whole of it without bounds. */
export function useSourceText(id: string, bounds: { readonly from?: number; readonly to?: number }) {
  return useQuery({
    queryKey: ['source-text', id, bounds],
    queryFn: async ({ signal }) =>
      (await sourceTextText({ path: { id }, query: bounds, signal, throwOnError: true })).data,
    staleTime: Infinity,
  });
}
