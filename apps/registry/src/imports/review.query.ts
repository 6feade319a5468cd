import { loadState } from '@pobratim/event-sourcing';
import { dayIn, DomainError } from '@pobratim/kernel';
import { agreementDecider } from '../agreements/agreement-decider.js';
import { isLeanedOn } from '../agreements/withdraw-agreement/withdraw-agreement.js';
import type { Foundation } from '../commands/foundation.js';
import { partnershipOf } from './accepted-parties.js';
import { candidateOf, valuesOf, type Import } from './import.js';
import { openImport, readingIn } from './open-import.query.js';
import type { RegisterView } from './register-view.js';
import type { RegisterViews } from './register-view.query.js';
import { candidateNo, type StoredCandidate, type StoredReading } from './stored-reading.js';

/** What a decision on the lines of an import is taken on: the reading, and the register as it stands. */
export class Review {
  constructor(
    private readonly foundation: Pick<Foundation, 'store' | 'files' | 'clock' | 'timeZone'>,
    private readonly register: RegisterViews,
  ) {}

  /**
   * The reading of an import with its state.
   * @throws DomainError `import-unknown`, `import-not-read` (conflict)
   */
  async reading(id: string): Promise<{ readonly state: Import; readonly reading: StoredReading }> {
    const { state } = await openImport(this.foundation.store, id);
    const reading = await readingIn(this.foundation.files, state);
    if (reading === null) throw notRead();
    return { state, reading };
  }

  /**
   * One candidate of an import.
   * @throws DomainError also `candidate-unknown` (not-found)
   */
  async candidate(
    id: string,
    no: number,
  ): Promise<{ readonly state: Import; readonly candidate: StoredCandidate }> {
    const { state, reading } = await this.reading(id);
    const candidate = candidateNo(reading, no);
    if (candidate === null) throw unknownCandidate(no);
    return { state, candidate };
  }

  /** The register as far as these candidates concern it. */
  registerFor(state: Import, candidates: readonly StoredCandidate[]): Promise<RegisterView> {
    const { clock, timeZone } = this.foundation;
    const partnerships = candidates.map(({ no, values }) =>
      partnershipOf(valuesOf(values, candidateOf(state, no))),
    );
    return this.register.of(partnerships, dayIn(clock.now(), timeZone));
  }

  /** Whether somebody has confirmed what a candidate recorded, or refers to it. */
  async isLeanedOn(id: string, no: number): Promise<boolean> {
    const { store } = this.foundation;
    const { agreement } = candidateOf((await openImport(store, id)).state, no);
    if (agreement === null) return false;
    const { state } = await loadState(store, agreementDecider, `${agreementDecider.category}-${agreement}`);
    return state !== null && isLeanedOn(state);
  }
}

function notRead(): DomainError {
  return new DomainError('import-not-read', {
    kind: 'conflict',
    message: {
      ru: 'Документ ещё не прочитан, решать нечего. Подождите несколько секунд и повторите.',
      en: 'The document has not been read yet, so there is nothing to decide. Wait a few seconds and repeat.',
    },
  });
}

function unknownCandidate(no: number): DomainError {
  return new DomainError('candidate-unknown', {
    kind: 'not-found',
    message: {
      ru: `Строки № ${no} в этой загрузке нет. Обновите страницу и выберите строку заново.`,
      en: `This import has no line ${no}. Reload the page and choose the line again.`,
    },
  });
}
