import { bodyHashOf, type AppendRequest, type DomainEvent } from '@pobratim/event-sourcing';
import type { PostgresEventStore } from '@pobratim/event-store-postgres';
import { idOf } from '@pobratim/kernel';
import { AGREEMENT_SCHEMAS, type AgreementEvent } from '../src/agreements/agreement-events.js';
import { PARTY_SCHEMAS, type PartyEvent, type PartyFacts } from '../src/parties/party-events.js';
import { PARTNERSHIP_SCHEMAS, type PartnershipEvent } from '../src/partnerships/partnership-events.js';
import { partnershipIdOf, sortedParties } from '../src/vocabulary/ids.js';
import { validDays } from '../src/vocabulary/valid.js';

type Happened = AgreementEvent | PartyEvent | PartnershipEvent;
const SCHEMAS: Readonly<Record<string, string>> = {
  ...AGREEMENT_SCHEMAS,
  ...PARTY_SCHEMAS,
  ...PARTNERSHIP_SCHEMAS,
};
const actor = {
  id: idOf('person', '1'),
  office: idOf('office', '1'),
  role: 'REGIONAL_OFFICER',
  territory: '67',
  onBehalfOf: null,
};
const keeper = { office: 'region-67', territory: '67' };
const told = {
  source: {
    document: idOf('source-document', '1'),
    spans: { title: { from: 10, to: 90 }, signedOn: { from: 91, to: 101 }, value: { from: 5, to: 60 } },
  },
  learnedOn: null,
};
const COUNTRIES = [
  ['276', 'DE'],
  ['112', 'BY'],
  ['156', 'CN'],
  ['616', 'PL'],
  ['250', 'FR'],
  ['688', 'RS'],
] as const;

/** Partnerships of one Russian municipality. */
const NEIGHBOURS = 12;

interface Act {
  readonly category: 'party' | 'partnership' | 'agreement';
  readonly id: string;
  readonly events: readonly Happened[];
}

/**
 * A register's log as it grows: pair after pair is entered with its parties, its papers and what is said of them, and
 * now and then something is said or put right of what was entered long ago.
 * @returns acts whose events count `size`, or a few more
 */
function* actsOf(size: number): Generator<Act> {
  let written = 0;
  for (let pair = 0; written < size; pair += 1) {
    for (const act of [...entered(pair), ...later(pair)]) {
      written += act.events.length;
      yield act;
    }
  }
}

const party = (kind: string, at: number): string => idOf('party', kind, String(at));
const paper = (pair: number, at: number): string => idOf('agreement', 'bench', `${pair} ${at}`);
const membersOf = (pair: number): readonly string[] =>
  sortedParties([party('ru', Math.floor(pair / NEIGHBOURS)), party('abroad', pair)]);
const yearOf = (pair: number): number => 1960 + ((pair * 7919) % 60);

function* entered(pair: number): Generator<Act> {
  const home = Math.floor(pair / NEIGHBOURS);
  if (pair % NEIGHBOURS === 0)
    yield registered('ru', home, {
      kind: 'MUNICIPALITY',
      name: `Город Верхний ${home}`,
      side: 'RU',
      oktmo: `66${String(home % 1_000_000).padStart(6, '0')}`,
      region: '67',
      oksm: '643',
      country: 'RU',
      place: null,
    });
  const [oksm, country] = COUNTRIES[pair % COUNTRIES.length] ?? ['276', 'DE'];
  yield registered('abroad', pair, {
    kind: 'MUNICIPALITY',
    name: `Нойштадт-ам-Зее ${pair}`,
    side: 'FOREIGN',
    oktmo: null,
    region: null,
    oksm,
    country,
    place: String(2_000_000 + pair),
  });
  const parties = membersOf(pair);
  const id = partnershipIdOf(parties);
  const since = String(yearOf(pair));
  yield {
    category: 'partnership',
    id,
    events: [
      of({
        type: 'PartnershipEstablished',
        data: {
          number: `ПР-67-${String(pair).padStart(4, '0')}`,
          parties,
          regime: 'MUNICIPAL',
          level: 'UNSET',
          keeper,
          accessLevel: 'INTERNAL',
          ...told,
        },
      }),
      of({ type: 'RelationStartStated', data: { since, ...told }, valid: validDays(since) }),
    ],
  };
  for (let at = 0; at < 1 + (pair % 3 === 0 ? 1 : 0); at += 1) yield recorded(pair, at);
}

function registered(kind: string, at: number, facts: PartyFacts): Act {
  return {
    category: 'party',
    id: party(kind, at),
    events: [of({ type: 'PartyRegistered', data: { ...facts, keeper, ...told } })],
  };
}

function recorded(pair: number, at: number): Act {
  const parties = membersOf(pair);
  const signedOn = `${yearOf(pair) + at}-0${1 + (pair % 9)}-15`;
  const names = parties.map((one, turn) => ({
    party: one,
    nameAsSigned: `г. Город ${pair} ${turn}`,
    countryAsSigned: turn === 0 ? null : 'Федеративная Республика Германия',
    bodyName: 'Администрация',
    lead: turn === 0,
  }));
  return {
    category: 'agreement',
    id: paper(pair, at),
    events: [
      of({
        type: 'AgreementRecorded',
        valid: validDays(signedOn),
        data: {
          registerNumber: `67-2026-${String(pair * 2 + at).padStart(4, '0')}`,
          partnership: partnershipIdOf(parties),
          kind: at === 0 ? 'TWINNING_AGREEMENT' : 'COOPERATION_AGREEMENT',
          title: `Соглашение об установлении побратимских отношений и сотрудничестве № ${pair}`,
          titleOriginal: null,
          parties: names,
          signatures: parties.map((one) => ({ party: one, signedOn, place: null })),
          signedOn,
          inForceFrom: signedOn,
          inForceTo: null,
          term: null,
          texts: [{ language: 'ru', authentic: true, file: null }],
          regime: 'MUNICIPAL',
          entryIntoForceRule: 'UNKNOWN',
          supplements: null,
          keeper,
          accessLevel: 'INTERNAL',
          ...told,
        },
      }),
      said('LEGAL', 'IN_FORCE', signedOn),
      said('EVIDENCE', 'SCAN', signedOn),
      said('ACTIVITY', 'ACTIVE', String(yearOf(pair) + at + 1)),
    ],
  };
}

/** What is said of earlier entries: two acts a pair, one renaming in a hundred pairs. */
function* later(pair: number): Generator<Act> {
  if (pair < 50) return;
  const one = (pair * 104_729) % pair;
  const another = (pair * 15_485_863) % pair;
  yield {
    category: 'agreement',
    id: paper(one, 0),
    events: [said('ACTIVITY', pair % 2 === 0 ? 'LOW' : 'NONE', '2024-03')],
  };
  yield {
    category: 'agreement',
    id: paper(another, 0),
    events: [of({ type: 'AgreementConfirmed', data: {} })],
  };
  if (pair % 100 === 0)
    yield {
      category: 'party',
      id: party('abroad', another),
      events: [
        of({
          type: 'PartyRenamed',
          data: { name: `Нойштадт ${another}`, validFrom: '2010-05-01', ground: null, learnedOn: null },
          valid: validDays('2010-05-01'),
        }),
      ],
    };
}

function said(axis: 'LEGAL' | 'EVIDENCE' | 'ACTIVITY', value: string, validFrom: string): Happened {
  return of({
    type: 'AgreementStatementMade',
    data: { axis, value, side: 'OFFICE', validFrom, validTo: null, ...told },
    valid: validDays(validFrom),
  } as Omit<AgreementEvent, 'schema'>);
}

function of(event: Omit<Happened, 'schema'>): Happened {
  return { ...event, schema: SCHEMAS[event.type] ?? '' } as Happened;
}

/** Writes such a log; acts on one aggregate keep their order. @returns events written */
export async function fillRegister(store: PostgresEventStore, size: number): Promise<number> {
  let written = 0;
  let together: Promise<unknown>[] = [];
  let streams = new Set<string>();
  for (const { category, id, events } of actsOf(size)) {
    const stream = `${category}-${id}`;
    if (streams.has(stream) || together.length >= 512) {
      await Promise.all(together);
      together = [];
      streams = new Set();
    }
    streams.add(stream);
    const command = idOf('command', 'bench', String(written));
    const request: AppendRequest = {
      stream,
      expected: 'any',
      events: events as readonly DomainEvent<string, object>[],
      actor,
      cause: { command, correlation: command },
      bodyHash: BODY,
    };
    together.push(store.append(request));
    written += events.length;
  }
  await Promise.all(together);
  return written;
}

const BODY = bodyHashOf({ bench: true });
