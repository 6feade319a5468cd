import { TRAINING_REGION, type Territories } from '@pobratim/access';
import { regionByCode, regionByOktmo } from '@pobratim/place-directory';

/** Places as rights need them, from the place directory. */
export const directoryTerritories: Territories = {
  regionOf: (oktmo) =>
    oktmo.startsWith(TRAINING_REGION) ? TRAINING_REGION : (regionByOktmo(oktmo)?.code ?? null),
  nameOf: (territory) =>
    (territory.length <= 3 ? regionByCode(territory) : regionByOktmo(territory))?.name ?? null,
};
