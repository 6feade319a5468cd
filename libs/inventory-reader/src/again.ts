import { within } from './spans.js';
import type { DocumentMention } from './document-mention.js';
import { type Party, sharesParty } from './places.js';
import type { Draft, Found } from './records.js';
import { type Scope, isLinked } from './scope.js';

const POINTING = /(?<!\p{L})(?:настоящ|данн|указанн|упомянут|назван)\p{L}{2,3}\s+$/iu;

/** The partners that a mention would be of. */
export interface Partners {
  readonly foreigns: readonly Party[];
  /** Whether the words around the document name them. */
  readonly explicit: boolean;
}

/** «Соглашения с зарубежными городами»: several in general, no one's. */
export function isGeneral(
  { assembly, documents, parties }: Scope,
  document: DocumentMention,
  dates: readonly Found<string>[],
): boolean {
  const announces =
    /^\s*:/u.test(assembly.text.slice(document.to, document.to + 3)) &&
    documents.some((one) => one.from >= document.to && one.noun === document.noun);
  if (document.bare && announces) return true;
  return document.bare && document.number === 'many' && dates.length === 0 && !parties.some(isLinked);
}

/** Whether a mention only points back: the bare noun of a known document, or several without name and date. */
export function isAgain(
  scope: Scope,
  document: DocumentMention,
  partners: Partners,
  dates: readonly Found<string>[],
): boolean {
  const { assembly } = scope;
  if (document.draft) return false;
  if (POINTING.test(assembly.text.slice(Math.max(0, document.from - 14), document.from))) return true;
  const known = knownWith(scope, partners.foreigns);
  if (document.bare && isBareAgain(scope, document, partners, { dates, known })) return true;
  if (dates.length > 0) return false;
  if (document.number !== 'one' && !partners.explicit) return true;
  return known.some(
    (draft) =>
      draft.document?.kind === document.kind &&
      (draft.document.title === document.title || document.number !== 'one'),
  );
}

function knownWith({ assembly, state }: Scope, foreigns: readonly Party[]): readonly Draft[] {
  return assembly.drafts.filter((draft) => {
    if (!draft.document) return false;
    return foreigns.length === 0 ? draft.group === state.group : sharesParty(draft.foreigns, foreigns);
  });
}

interface Known {
  readonly dates: readonly Found<string>[];
  readonly known: readonly Draft[];
}

function isBareAgain(
  { assembly, facts, segment }: Scope,
  document: DocumentMention,
  { foreigns, explicit }: Partners,
  { dates, known }: Known,
): boolean {
  const sameNoun = known.some((draft) => draft.document?.noun === document.noun);
  if (sameNoun && !isDatedAnew(assembly.text, document, dates)) return true;
  if (dates.length > 0) return false;
  if (within(facts.relations, segment).length > 0) return true;
  return (known.length > 0 && !explicit) || (document.number === 'many' && !foreigns.some(isLinked));
}

/** «Соглашение от 5 мая 2010 года» is another one; «вышел из соглашения в 2022 году» is not. */
function isDatedAnew(text: string, document: DocumentMention, dates: readonly Found<string>[]): boolean {
  return dates.some(
    (date) =>
      date.rule === 'date-signed' ||
      /(?:от|of|dated)\s+$/iu.test(text.slice(Math.max(document.to, date.from - 12), date.from)),
  );
}
