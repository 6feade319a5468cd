import { parseArgs } from 'node:util';
import { DomainError } from '@pobratim/kernel';

/** What the words after `npm start --` decide. */
export interface Wishes {
  /** Open the page in the browser when it is ready. */
  readonly open: boolean;
  /** A register of one's own instead of the training register. */
  readonly empty: boolean;
}

/**
 * Reads the words after `npm start --`.
 * @throws DomainError `unknown-option`
 */
export function readWishes(args: readonly string[]): Wishes {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { open: { type: 'boolean', default: false }, empty: { type: 'boolean', default: false } },
    });
    return values;
  } catch (cause) {
    throw new DomainError('unknown-option', {
      kind: 'input',
      message: {
        ru: `Не понимаю: npm start -- ${args.join(' ')}. Бывает «--empty» (свой реестр вместо учебного) и «--open» (открыть страницу в браузере). Ничего не запущено.`,
        en: `Not understood: npm start -- ${args.join(' ')}. There are "--empty" (a register of your own instead of the training one) and "--open" (open the page in the browser). Nothing was started.`,
      },
      cause,
    });
  }
}
