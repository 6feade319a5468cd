import type { BlockFacts } from './facts.js';
import type { GeographyMark } from './geography.js';
import type { StatusMark } from './statuses.js';
import type { Party } from './places.js';

/** What a block says about the blocks below it. */
export type Heading =
  | { readonly sets: 'country'; readonly mark: GeographyMark }
  | { readonly sets: 'russia' }
  | { readonly sets: 'home'; readonly party: Party }
  | { readonly sets: 'status'; readonly marks: readonly StatusMark[] }
  | { readonly sets: 'nothing' };

const LONGEST = 110;
const AT_HOME =
  /российск\p{L}+ (?:город|муницип|партн|регион)|внутри страны|межрегиональн|внутрироссийск|города россии|within russia|russian (?:cities|towns|partners)/iu;

const DRAFTS =
  /^[^\p{L}]*(?:[IVX]+[.)]\s*)?(?:проекты?|drafts?)(?:\s+(?:документов|соглашений|договоров))?\s*:?$/iu;

const words = (text: string): string =>
  text
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether marks take up all the words of a block but a few. */
function covers(
  block: BlockFacts,
  spans: readonly { readonly from: number; readonly to: number }[],
  text: string,
): boolean {
  let rest = '';
  let at = block.start;
  for (const span of spans) {
    if (span.from < at) continue;
    rest += text.slice(at, span.from);
    at = span.to;
  }
  rest += text.slice(at, block.to);
  return (
    words(rest).length <= 2 || /^(?:муниципальное образование|городской округ|город|г|и)$/iu.test(words(rest))
  );
}

/**
 * Reads a short block without a full stop as a heading; `null` for everything else.
 * @param parties the parties of the block
 */
export function headingOf(text: string, block: BlockFacts, parties: readonly Party[]): Heading | null {
  const [sentence, second] = block.sentences;
  if (!sentence || second || block.to - block.start > LONGEST || block.marker === 'dash') return null;
  if (
    sentence.documents.some((one) => !one.bare && one.number === 'one') ||
    sentence.dates.some((date) => date.edtf !== null && !date.range && block.marker === 'number')
  )
    return null;
  const countries = block.geography.filter((mark) => mark.kind === 'country');
  const [country] = countries;
  if (country && covers(block, countries, text))
    return country.country?.key === 'RU' ? { sets: 'russia' } : { sets: 'country', mark: country };
  if (parties.length === 0 && AT_HOME.test(block.text) && !/[.;]\s*$/u.test(block.text))
    return { sets: 'russia' };
  const abroad = parties.some((party) => party.domestic === false && party.country !== null);
  const ends = /[.;]\s*$/u.test(block.text);
  const [party] = parties;
  if (
    party &&
    !abroad &&
    parties.length === 1 &&
    covers(block, [...parties, ...block.geography], text) &&
    !sentence.relations.length
  )
    return { sets: 'home', party };
  if (ends || party || sentence.documents.length > 0) return null;
  if (sentence.statuses.length > 0) return { sets: 'status', marks: sentence.statuses };
  if (DRAFTS.test(block.text))
    return {
      sets: 'status',
      marks: [
        {
          from: block.start,
          to: block.to,
          axis: 'legalStatus',
          value: 'DRAFT',
          relation: false,
          actor: null,
        },
      ],
    };
  return /:\s*$/u.test(block.text) || sentence.dates.length > 0 ? null : { sets: 'nothing' };
}
