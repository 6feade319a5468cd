import { parseArgs } from 'node:util';
import { DomainError } from '@pobratim/kernel';

/** What the words after `npm run up --` decide. */
export interface UpWishes {
  /** The training register, which publishes nothing, instead of a register of one's own. */
  readonly demo: boolean;
  /** Open the page in the browser when it is ready. */
  readonly open: boolean;
}

/**
 * Reads the words after `npm run up --`.
 * @throws DomainError `unknown-option`
 */
export function readUpWishes(args: readonly string[]): UpWishes {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { demo: { type: 'boolean', default: false }, open: { type: 'boolean', default: false } },
    });
    return values;
  } catch (cause) {
    throw new DomainError('unknown-option', {
      kind: 'input',
      message: {
        ru: `Не понимаю: npm run up -- ${args.join(' ')}. Бывает «--demo» (учебный реестр вместо своего) и «--open» (открыть страницу в браузере). Ничего не запущено.`,
        en: `Not understood: npm run up -- ${args.join(' ')}. There are "--demo" (the training register instead of your own) and "--open" (open the page in the browser). Nothing was started.`,
      },
      cause,
    });
  }
}
