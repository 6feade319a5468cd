import { Controller, Get, Query } from '@nestjs/common';
import {
  countries,
  countryByKey,
  findPlaces,
  municipality,
  regions,
  type Municipality,
  type Place,
} from '@pobratim/place-directory';
import { Answers } from '@pobratim/service-defaults';
import { countryName, regionName } from '../register-list/place-names.query.js';
import {
  DirectoryCountries,
  DirectoryPlaces,
  DirectoryQuery,
  DirectoryRegions,
  type DirectoryPlace,
} from '../shapes/directory.js';

/** The place directory: what a new party may be. Facts of GeoNames (CC BY 4.0) and the register's own tables. */
@Controller('api/registry/v1/directory')
export class DirectoryController {
  @Get()
  @Answers(200, DirectoryPlaces, 'The likeliest first')
  places(@Query({ schema: DirectoryQuery }) { q, country, limit = 10 }: DirectoryQuery): DirectoryPlaces {
    const key = country === undefined ? null : keyOf(country);
    const ours = key === null || key === 'RU' ? municipality(q) : null;
    const found = findPlaces(q, key === null ? {} : { country: key }).map(({ place }) =>
      placeFound(place, q),
    );
    const all = [...(ours === null ? [] : [municipalityFound(ours)]), ...found];
    return { places: distinctPlaces(all).slice(0, limit) };
  }

  @Get('countries')
  @Answers(200, DirectoryCountries)
  countries(): DirectoryCountries {
    return {
      countries: countries()
        .filter(({ oksm }) => oksm !== null)
        .map(({ key, oksm, alpha2, validTo }) => ({
          oksm: oksm ?? '',
          country: alpha2,
          name: countryName(key),
          until: validTo,
        })),
    };
  }

  @Get('regions')
  @Answers(200, DirectoryRegions)
  regions(): DirectoryRegions {
    return { regions: regions().map(({ code }) => ({ code, name: regionName(code) })) };
  }
}

function keyOf(country: string): string {
  const byNumber = countries().find(({ oksm }) => oksm === country);
  return byNumber?.key ?? country.toUpperCase();
}

function municipalityFound({ name, oktmo, region }: Municipality): DirectoryPlace {
  return { name, kind: 'MUNICIPALITY', country: 'RU', oksm: '643', oktmo, region, geonameId: null };
}

function placeFound(
  { geonameId, names, latinName, country: key, division }: Place,
  asked: string,
): DirectoryPlace {
  const country = countryByKey(key);
  const first = asked.slice(0, 2).toLowerCase();
  return {
    name: names.find((name) => name.toLowerCase().startsWith(first)) ?? names[0] ?? latinName,
    kind: 'MUNICIPALITY',
    country: country?.alpha2 ?? null,
    oksm: country?.oksm ?? null,
    oktmo: null,
    region: key === 'RU' ? division : null,
    geonameId,
  };
}

/** A Russian town stands in both tables; the one with a code of ours goes first and stays. */
function distinctPlaces(places: readonly DirectoryPlace[]): DirectoryPlace[] {
  const seen = new Set<string>();
  return places.filter(({ name, country, region, geonameId, oktmo }) => {
    const key = country === 'RU' ? `${name}|${region ?? ''}` : (geonameId ?? oktmo ?? name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
