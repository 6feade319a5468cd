import { DomainError, type Message } from '@pobratim/kernel';
import { candidateOf, type CandidateStage, type CandidateState, type Import } from './import.js';

const conflict = (code: string, message: Message): DomainError =>
  new DomainError(code, { kind: 'conflict', message });

/**
 * The import, if it was started.
 * @throws DomainError `import-unknown` (not-found)
 */
export function knownImport(state: Import | null): Import {
  if (state !== null) return state;
  throw new DomainError('import-unknown', {
    kind: 'not-found',
    message: {
      ru: 'Такой загрузки нет. Откройте список загрузок или загрузите документ заново.',
      en: 'There is no such import. Open the list of imports or bring the document again.',
    },
  });
}

const CLOSED: Readonly<Record<Exclude<Import['phase'], 'REVIEW'>, Message>> = {
  READING: {
    ru: 'Документ ещё читается. Подождите несколько секунд и повторите.',
    en: 'The document is still being read. Wait a few seconds and repeat.',
  },
  FAILED: {
    ru: 'Документ прочитать не удалось, решать нечего. Исправьте документ и загрузите его снова.',
    en: 'The document could not be read, so there is nothing to decide. Put it right and bring it again.',
  },
  COMPLETED: {
    ru: 'Загрузка завершена, её решения не меняются. Исправляйте записи в их карточках.',
    en: 'The import is completed and its decisions stand. Correct the records on their cards.',
  },
  CANCELLED: {
    ru: 'Загрузка отменена. Записанное осталось в реестре; чтобы продолжить, загрузите тот же документ снова.',
    en: 'The import was cancelled. What was recorded stays in the register; bring the same document again to go on.',
  },
};

/**
 * The import, if decisions on its lines are open.
 * @throws DomainError `import-unknown` (not-found), `import-not-in-review` (conflict)
 */
export function inReview(state: Import | null): Import {
  const known = knownImport(state);
  if (known.phase === 'REVIEW') return known;
  throw conflict('import-not-in-review', CLOSED[known.phase]);
}

/** How many candidates of the reading may be decided on; pairs inside one country come last. */
export function candidateCount(state: Import): number {
  return (state.reading?.candidates ?? 0) + (state.reading?.domestic ?? 0);
}

/**
 * A candidate of the reading, if it is at one of these stages.
 * @throws DomainError `candidate-unknown` (not-found), `candidate-decided` (conflict)
 */
export function candidateAt(state: Import, no: number, ...stages: readonly CandidateStage[]): CandidateState {
  if (!Number.isInteger(no) || no < 1 || no > candidateCount(state))
    throw new DomainError('candidate-unknown', {
      kind: 'not-found',
      message: {
        ru: `Строки № ${no} в этой загрузке нет. Обновите страницу и выберите строку заново.`,
        en: `This import has no line ${no}. Reload the page and choose the line again.`,
      },
    });
  const candidate = candidateOf(state, no);
  if (stages.includes(candidate.stage)) return candidate;
  throw conflict('candidate-decided', {
    ru: `По строке № ${no} решение уже принято. Чтобы изменить его, сначала верните строку на рассмотрение.`,
    en: `Line ${no} is decided already. To change the decision, return the line to review first.`,
  });
}
