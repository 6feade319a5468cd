export {
  type Country,
  type CountryMatch,
  countries,
  countryByAdjective,
  countryByKey,
  countryByName,
  matchCountry,
  presentCountry,
} from './countries.js';
export { type DivisionMatch, matchDivision } from './divisions.js';
export { foldName, wordsOf } from './fold.js';
export { type Municipality, municipality } from './municipalities.js';
export { type Case, casesOf } from './paradigm.js';
export {
  type Place,
  type PlaceHints,
  type PlaceMatch,
  findPlaces,
  matchPlaces,
  placeNameLengths,
} from './places.js';
export {
  type Region,
  type RegionMatch,
  matchRegion,
  regionByCode,
  regionByName,
  regionByOktmo,
  regions,
} from './regions.js';
export { type RestoreHints, restoreNominative } from './restore.js';
