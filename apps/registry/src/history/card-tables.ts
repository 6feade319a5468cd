import type { CardParts } from '../agreement-card/agreement-card.js';
import { axisFacts } from '../agreement-card/axis-facts.js';
import type { Agreement } from '../agreements/agreement.js';
import { nameOn, type Party } from '../parties/party.js';
import type { PartnershipParts } from '../partnership-card/partnership-card.js';
import { begunBy } from '../register-list/agreement-line.js';
import type { Known } from '../register-list/cluster.js';
import { partnershipRowOf, standingOn } from '../register-list/partnership-line.js';
import type { Axis } from '../vocabulary/axes.js';
import type { Statement } from '../vocabulary/statement.js';
import { tableOf, type Cell, type Subject, type Table } from './compared.js';

const FIELD_OF: Readonly<Record<Axis, string>> = {
  LEGAL: 'legal',
  ACTIVITY: 'activity',
  PARTNER_POSITION: 'partnerPosition',
  EVIDENCE: 'evidence',
};
const AXES = Object.keys(FIELD_OF) as readonly Axis[];

/** What one side says on an axis is a row of its own: one side's word never stands for another's. */
function wordCells(statements: readonly Statement[], day: string, of: Subject | null): readonly Cell[] {
  return AXES.flatMap((axis) =>
    axisFacts(statements, axis, day).map(({ side, value, eventId }) => ({
      field: FIELD_OF[axis],
      side,
      of,
      value,
      events: [eventId],
    })),
  );
}

function factCells(facts: Agreement['facts'], of: Subject | null): readonly Cell[] {
  return Object.entries(facts)
    .filter(([field]) => field !== 'supplements')
    .map(([field, { value, eventId }]) => ({ field, side: null, of, value, events: [eventId] }));
}

/** What the document's record itself went through: who proposed to void it, who voided or withdrew it. */
function stateCell({ state, proposal, removal }: Agreement, of: Subject | null): Cell {
  const events = [proposal, removal].flatMap((act) => (act === null ? [] : [act.eventId]));
  return { field: 'state', side: null, of, value: state, events };
}

function documentCells(agreement: Agreement, day: string, of: Subject | null): readonly Cell[] {
  return [
    stateCell(agreement, of),
    ...factCells(agreement.facts, of),
    ...wordCells(agreement.statements, day, of),
  ];
}

function nameCell(id: string, party: Party | undefined, day: string): readonly Cell[] {
  if (party === undefined) return [];
  const { value, eventId } = nameOn(party, day);
  const of = { id, name: party.names[0]?.value ?? value };
  return [{ field: 'name', side: null, of, value, events: [eventId] }];
}

/** The card of a document as a table of what may be compared. */
export function agreementTable({ agreement: { state }, cluster, moment }: CardParts): Table {
  const day = moment.validOn;
  const { signedOn, parties } = state.facts;
  if (!begunBy(signedOn.value, day))
    return tableOf([
      { field: 'state', side: null, of: null, value: 'NOT_SIGNED_YET', events: [signedOn.eventId] },
    ]);
  return tableOf([
    ...documentCells(state, day, null),
    ...parties.value.flatMap(({ party }) => nameCell(party, cluster.parties.get(party), day)),
  ]);
}

/** The card of a partnership, with the documents that stand on the day, as a table of what may be compared. */
export function partnershipTable(parts: PartnershipParts): Table {
  const { partnership, documents, cluster, moment } = parts;
  const { state } = partnership;
  const day = moment.validOn;
  const { parties } = cluster;
  const row = partnershipRowOf({ partnership, documents, recorded: cluster.agreements.length, parties }, day);
  const own = { side: null, of: null };
  return tableOf([
    { ...own, field: 'level', value: state.level.value, events: [state.level.eventId] },
    {
      ...own,
      field: 'since',
      value: state.since?.value ?? null,
      events: state.since === null ? [] : [state.since.eventId],
    },
    {
      ...own,
      field: 'documents',
      value: row.documents.map(({ registerNumber }) => registerNumber),
      events: documents.flatMap(({ state: document }) => standingEvents(document)),
    },
    ...wordCells(state.statements, day, null),
    ...state.parties.flatMap((party) => nameCell(party, parties.get(party), day)),
    ...standingOn(documents, day).flatMap((document) => documentCells(document.state, day, named(document))),
  ]);
}

/** The events that decide whether a document stands in the list, and where. */
function standingEvents({ facts, removal }: Agreement): readonly string[] {
  return [facts.signedOn.eventId, ...(removal === null ? [] : [removal.eventId])];
}

function named({ id, state }: Known<Agreement>): Subject {
  return { id, name: state.registerNumber };
}
