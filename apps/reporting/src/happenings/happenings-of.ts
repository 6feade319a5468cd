import type { Agreement } from '../records/agreement.js';
import type { Cluster } from '../records/cluster.js';
import type { Partnership } from '../records/partnership.js';
import type { Statement } from '../records/statement.js';
import { changesOfPartnership, correctionsOf, statementsOf } from './changes.js';
import { endingsOf } from './endings.js';
import { NOTHING_TOLD, restsOn, type Happening, type Subject } from './happening.js';

/** Everything a report may count of a relation and its documents, as known at one position. */
export function happeningsOf(cluster: Cluster): readonly Happening[] {
  const { partnership, agreements } = cluster;
  return [
    ...(partnership === null
      ? []
      : changesOfPartnership(relationSubject(cluster.id, partnership), partnership)),
    ...[...agreements].flatMap(([id, agreement]) =>
      agreement.removed ? [] : happeningsOfAgreement(documentSubject(id, agreement, cluster), agreement),
    ),
  ];
}

function relationSubject(id: string, { number, parties, regime }: Partnership): Subject {
  return {
    unit: 'PARTNERSHIP',
    record: id,
    number,
    title: null,
    kind: null,
    partnership: { id, number },
    parties: parties.map((party) => ({ party, nameAsSigned: '' })),
    domestic: regime === 'DOMESTIC',
  };
}

function documentSubject(id: string, agreement: Agreement, { partnership }: Cluster): Subject {
  const { number, title, kind, parties, regime } = agreement;
  return {
    unit: 'AGREEMENT',
    record: id,
    number,
    title,
    kind,
    partnership: { id: agreement.partnership, number: partnership?.number ?? null },
    parties,
    domestic: regime === 'DOMESTIC',
  };
}

function happeningsOfAgreement(subject: Subject, agreement: Agreement): readonly Happening[] {
  const { statements, kind, signedOn } = agreement;
  const endings = endingsOf(statements);
  const ending = new Set(endings.map(({ statement }) => statement.eventId));
  const concluded: Happening = {
    ...subject,
    ...restsOn(agreement),
    ...NOTHING_TOLD,
    key: `CONCLUDED:${agreement.eventId}`,
    chapter: 'CONCLUDED',
    sort: kind,
    date: signedOn,
    ends: false,
  };
  return [
    ...(isDraft(statements) ? [] : [concluded]),
    ...endings.map(({ statement, date }, index): Happening => ({
      ...subject,
      ...restsOn(statement),
      ...NOTHING_TOLD,
      key: `ENDED:${statement.eventId}:${index}`,
      chapter: 'ENDED',
      sort: statement.value,
      value: statement.value,
      side: statement.side,
      date: date ?? 'XXXX',
      ends: false,
    })),
    ...correctionsOf(subject, agreement),
    ...statementsOf(subject, statements, ending),
  ];
}

/** A paper of which the last word is «проект» was not signed. */
function isDraft(statements: readonly Statement[]): boolean {
  const last = statements.filter(({ axis, correctedBy }) => axis === 'LEGAL' && correctedBy === null).at(-1);
  return last?.value === 'DRAFT';
}
