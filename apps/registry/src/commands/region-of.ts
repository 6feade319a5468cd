import { TRAINING_REGION, type Territories } from '@pobratim/access';
import { DomainError } from '@pobratim/kernel';

/**
 * The region under whose code a keeper's records are numbered.
 * @param territory region code (`67`) or OKTMO code (`66701000`)
 * @throws DomainError `region-unknown` (input) where the directory knows no region for the code
 */
export function regionOf(territory: string, territories: Territories): string {
  if (territory.length <= 3) return territory;
  const region = territory.startsWith(TRAINING_REGION) ? TRAINING_REGION : territories.regionOf(territory);
  if (region !== null) return region;
  throw new DomainError('region-unknown', {
    kind: 'input',
    message: {
      ru: `Для кода ОКТМО ${territory} справочник не знает региона, ничего не записано. Проверьте территорию ведомства.`,
      en: `The directory knows no region for OKTMO ${territory}; nothing was recorded. Check the territory of the office.`,
    },
    details: { territory },
  });
}
