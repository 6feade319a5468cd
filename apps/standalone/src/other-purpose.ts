import { DomainError, isDomainError } from '@pobratim/kernel';

import type { Purpose } from './store-place.js';

/**
 * The store's refusal in the words of this program: what kind of register was met, and how to open it.
 * @param wanted what the start was for
 * @returns any other error as it is
 */
export function explainOtherPurpose(error: unknown, wanted: Purpose): unknown {
  if (!isDomainError(error, 'store-purpose-differs')) return error;
  const { code, kind, details, cause } = error;
  return new DomainError(code, {
    kind,
    message: wanted === 'register' ? trainingFound : registerFound,
    details,
    cause,
  });
}

const trainingFound = {
  ru: 'В этой базе данных – учебный реестр с выдуманными соглашениями. Настоящим он не станет, его записи остались как были. Для своего реестра укажите пустую базу данных в POSTGRES_URL или запустите «npm start -- --empty».',
  en: 'This database holds a training register with invented agreements. It never becomes a real one; its records are as they were. For a register of your own name an empty database in POSTGRES_URL, or run "npm start -- --empty".',
};

const registerFound = {
  ru: 'В этой базе данных – настоящий реестр. Учебные записи в него не добавляются, он остался как был. Чтобы открыть его, запустите «npm start -- --empty»; для учебного реестра укажите другую папку в DATA_DIR.',
  en: 'This database holds a real register. No training records are added to it; it is as it was. To open it run "npm start -- --empty"; for the training register name another folder in DATA_DIR.',
};
