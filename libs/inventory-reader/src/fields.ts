import type { Party } from './places.js';
import type { FieldSource } from './reading.js';
import type { Draft, Found } from './records.js';

const CERTAIN_RULES = /^(?:date-signed|date-after|date-of-line|status-beside|status-draft-word)$/u;

function foundField(found: Found<string>): FieldSource {
  return {
    from: found.from,
    to: found.to,
    rule: found.rule,
    certainty: CERTAIN_RULES.test(found.rule) ? 'CERTAIN' : 'PROBABLE',
  };
}

function partyFields(prefix: string, parties: readonly Party[]): [string, FieldSource][] {
  return parties.flatMap((party, index): [string, FieldSource][] => {
    const name = `${prefix}[${String(index)}]`;
    const own: [string, FieldSource] = [
      name,
      { from: party.from, to: party.to, rule: party.rule, certainty: party.certainty },
    ];
    const { countryHint } = party;
    if (!countryHint) return [own];
    const weak = /^country-(?:heading|before)$/u.test(countryHint.rule);
    return [
      own,
      [
        `${name}.country`,
        {
          from: countryHint.from,
          to: countryHint.to,
          rule: countryHint.rule,
          certainty: party.country === null ? 'ASK' : weak ? 'PROBABLE' : 'CERTAIN',
        },
      ],
    ];
  });
}

/** Where each value of a draft was read. */
export function fieldsOf(draft: Draft): Readonly<Record<string, FieldSource>> {
  const fields: [string, FieldSource][] = [];
  if (draft.document) {
    const { from, to } = draft.document;
    fields.push([
      'kind',
      { from, to, rule: 'kind-of-words', certainty: draft.document.bare ? 'PROBABLE' : 'CERTAIN' },
    ]);
    fields.push(['title', { from, to, rule: 'title-of-words', certainty: 'CERTAIN' }]);
  } else if (draft.relation)
    fields.push(['kind', { ...draft.relation, rule: 'relation-without-document', certainty: 'PROBABLE' }]);
  fields.push(
    ...partyFields('domesticParties', draft.domestics),
    ...partyFields('foreignParties', draft.foreigns),
  );
  if (draft.signedOn) fields.push(['signedOn', foundField(draft.signedOn)]);
  if (draft.since && !draft.document) fields.push(['since', foundField(draft.since)]);
  for (const name of ['legalStatus', 'activity', 'partnerPosition'] as const) {
    const found = draft[name];
    if (found) fields.push([name, foundField(found)]);
  }
  return Object.fromEntries(fields);
}
