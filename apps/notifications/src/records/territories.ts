import { TRAINING_REGION, type Territories } from '@pobratim/access';
import { regionByOktmo } from '@pobratim/place-directory';

/** Which region an OKTMO code lies in, from the place directory. */
export const directoryTerritories: Territories = {
  regionOf: (oktmo) =>
    oktmo.startsWith(TRAINING_REGION) ? TRAINING_REGION : (regionByOktmo(oktmo)?.code ?? null),
};
