import { visibleScope, type Identity } from '@pobratim/access';
import { nameKey } from '@pobratim/kernel';
import type { Imports } from '../imports/imports.query.js';
import { readerOf } from '../register-list/audience.js';
import { countryKey } from '../register-list/line-keys.js';
import { countryName } from '../register-list/place-names.query.js';
import type { RegisterLists } from '../register-list/register-list.query.js';
import type { Moment } from '../shapes/moment.js';
import type { AgreementRow, PartnershipRow } from '../shapes/register-list.js';
import type { SearchResult } from '../shapes/search.js';
import { KIND_WORDS } from '../words/code-words.js';
import { dateWords } from '../words/dates.js';

/** What somebody looks for, and from where. */
export interface Asked {
  readonly q: string;
  readonly limit: number;
  readonly moment: Moment;
  readonly identity: Identity;
}

/** One search over everything a person may see: relations, documents, the places they join, imports. */
export class Searches {
  constructor(
    private readonly lists: RegisterLists,
    private readonly imports: Imports,
  ) {}

  /** Best first: what bears the very number, then relations, places, documents and imports. */
  async find({ q, limit, moment, identity }: Asked): Promise<readonly SearchResult[]> {
    const question = {
      moment,
      reader: readerOf(identity),
      filters: { q, domestic: 'INCLUDE' },
      sort: 'title',
      limit,
      after: null,
    } as const;
    const [relations, documents, listed] = await Promise.all([
      this.lists.page({ ...question, unit: 'PARTNERSHIP' }),
      this.lists.page({ ...question, unit: 'AGREEMENT' }),
      this.imports.list(visibleScope(identity)),
    ]);
    const found = [
      ...relations.items.map(partnershipFound),
      ...partiesFound(relations.items, q),
      ...documents.items.map(agreementFound),
      ...listed
        .filter(({ fileName }) => fileName !== null && nameKey(fileName).includes(nameKey(q)))
        .map(({ row, fileName }): SearchResult => importFound(row.id, fileName ?? '')),
    ];
    const exact = (result: SearchResult): number =>
      result.number !== null && nameKey(result.number) === nameKey(q) ? 0 : 1;
    return found.sort((a, b) => exact(a) - exact(b)).slice(0, limit);
  }
}

function partnershipFound({ id, number, title, parties, documents }: PartnershipRow): SearchResult {
  const foreign = parties.find(({ side }) => side === 'FOREIGN') ?? parties[0];
  const country = countryName(foreign === undefined ? 'UNKNOWN' : countryKey(foreign));
  const count = documents.length;
  return {
    kind: 'PARTNERSHIP',
    id,
    number,
    title,
    note: { ru: `${country.ru} · документов: ${count}`, en: `${country.en} · documents: ${count}` },
  };
}

function agreementFound({
  id,
  registerNumber,
  title,
  kind,
  signedOn,
  partnership,
}: AgreementRow): SearchResult {
  const date = dateWords(signedOn);
  return {
    kind: 'AGREEMENT',
    id,
    number: registerNumber,
    title,
    note: {
      ru: `${KIND_WORDS[kind].ru}, ${date?.ru ?? 'дата неизвестна'} · ${partnership.title}`,
      en: `${KIND_WORDS[kind].en}, ${date?.en ?? 'date not known'} · ${partnership.title}`,
    },
  };
}

/** The places of the relations found whose own name was asked for. */
function partiesFound(relations: readonly PartnershipRow[], q: string): readonly SearchResult[] {
  const wanted = nameKey(q);
  const found = new Map<string, SearchResult>();
  for (const party of relations.flatMap(({ parties }) => parties)) {
    if (!nameKey(party.name).includes(wanted)) continue;
    found.set(party.id, {
      kind: 'PARTY',
      id: party.id,
      number: party.oktmo,
      title: party.name,
      note: countryName(countryKey(party)),
    });
  }
  return [...found.values()];
}

function importFound(id: string, title: string): SearchResult {
  return { kind: 'IMPORT', id, number: null, title, note: { ru: 'загрузка', en: 'import' } };
}
