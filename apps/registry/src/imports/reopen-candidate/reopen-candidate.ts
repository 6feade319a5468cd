import type { Actor, Command } from '@pobratim/event-sourcing';
import { DomainError } from '@pobratim/kernel';
import type { CandidateState, Import } from '../import.js';
import { type CandidateReopened, IMPORT_SCHEMAS } from '../import-events.js';
import { candidateAt, inReview } from '../import-refusals.js';

/**
 * Return a decided candidate to review. `leanedOn`: somebody has confirmed the agreement it recorded, or refers to it;
 * the door reads that beforehand, and the withdrawal itself checks it again.
 */
export type ReopenCandidate = Command<
  'ReopenCandidate',
  { readonly candidate: number; readonly leanedOn: boolean }
>;

const refusal = (code: string, ru: string, en: string): DomainError =>
  new DomainError(code, { kind: 'conflict', message: { ru, en } });

/** Whether what the acceptance did can be taken back: a withdrawal is the author's alone (rule 8). */
const checkUndo = (candidate: CandidateState, by: Actor, leanedOn: boolean): void => {
  if (candidate.outcome === 'CHANGED')
    throw refusal(
      'change-already-made',
      'По этой строке исправлена запись реестра; вернуть строку нельзя. Откройте карточку и исправьте запись ещё раз.',
      'This line corrected a record of the register and cannot be returned. Open the card and correct the record again.',
    );
  if (candidate.outcome !== 'NEW' || candidate.agreement === null) return;
  if (candidate.decidedBy !== by.id)
    throw refusal(
      'not-the-author',
      'Строку принял другой сотрудник, вернуть её может только он. Вы можете предложить аннулировать запись.',
      'Another officer accepted this line and alone may return it. You may propose to void the record.',
    );
  if (leanedOn)
    throw refusal(
      'record-leaned-on',
      'Запись уже подтвердили или на неё ссылаются, вернуть строку нельзя. Предложите аннулировать запись.',
      'The record was confirmed or is referred to, so the line cannot be returned. Propose to void the record.',
    );
};

/**
 * Reopens a candidate; nothing happens when it is open. The event names the agreement to withdraw, if there is one.
 * @throws DomainError `change-already-made`, `not-the-author`, `record-leaned-on` (conflict), and those of {@link inReview}
 */
export function reopenCandidate(
  { data, by }: ReopenCandidate,
  state: Import | null,
): readonly CandidateReopened[] {
  const candidate = candidateAt(
    inReview(state),
    data.candidate,
    'OPEN',
    'ACCEPTED',
    'RECORDED',
    'REJECTED',
    'REFUSED',
  );
  if (candidate.stage === 'OPEN') return [];
  const isUndone = candidate.stage === 'ACCEPTED' || candidate.stage === 'RECORDED';
  if (isUndone) checkUndo(candidate, by, data.leanedOn);
  return [
    {
      type: 'CandidateReopened',
      schema: IMPORT_SCHEMAS.CandidateReopened,
      data: {
        candidate: data.candidate,
        round: candidate.stage === 'REJECTED' ? candidate.round : candidate.round + 1,
        agreement: isUndone && candidate.outcome === 'NEW' ? candidate.agreement : null,
      },
    },
  ];
}
