import {
  handleCommand,
  type Actor,
  type Command,
  type Decider,
  type DomainEvent,
  type EventStore,
} from '@pobratim/event-sourcing';
import { bodyHashOf } from '@pobratim/event-sourcing';
import { idOf, isDomainError } from '@pobratim/kernel';
import { agreementDecider, type AgreementCommand } from '../agreements/agreement-decider.js';
import { partyDecider, type PartyCommand } from '../parties/party-decider.js';
import type { PartyFacts } from '../parties/party-events.js';
import { partnershipDecider, type PartnershipCommand } from '../partnerships/partnership-decider.js';
import { AGREEMENT_KINDS, LEVELS } from '../vocabulary/agreement-terms.js';
import { AXES, AXIS_VALUES, SIDES, type Axis } from '../vocabulary/axes.js';
import { partnershipIdOf, sortedParties } from '../vocabulary/ids.js';
import { ACCESS_LEVELS } from '../vocabulary/records.js';

import type { Dated, Wish } from './random-history.js';

const PARTIES: readonly Omit<PartyFacts, 'name'>[] = [
  {
    kind: 'MUNICIPALITY',
    side: 'RU',
    oktmo: '66701000',
    region: '67',
    oksm: '643',
    country: 'RU',
    place: null,
  },
  {
    kind: 'MUNICIPALITY',
    side: 'RU',
    oktmo: '29701000',
    region: '40',
    oksm: '643',
    country: 'RU',
    place: null,
  },
  {
    kind: 'MUNICIPALITY',
    side: 'FOREIGN',
    oktmo: null,
    region: null,
    oksm: '276',
    country: 'DE',
    place: '2912621',
  },
  {
    kind: 'MUNICIPALITY',
    side: 'FOREIGN',
    oktmo: null,
    region: null,
    oksm: '112',
    country: 'BY',
    place: '620127',
  },
  {
    kind: 'UNION_OF_MUNICIPALITIES',
    side: 'FOREIGN',
    oktmo: null,
    region: null,
    oksm: null,
    country: null,
    place: null,
  },
];
const PAIRS = [
  [0, 2],
  [0, 3],
  [1, 3],
  [0, 1],
  [1, 4],
] as const;
const NAMES = ['Смоленск', 'Хаген', 'Ёлкино', 'Витебск-на-Двине'];
const KEEPERS = [
  { office: 'region-67', territory: '67' },
  { office: 'town', territory: '66701000' },
  { office: 'region-40', territory: '40' },
];
const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T;
const unsourced = { source: null, learnedOn: null };
const accessOf = (level: number) => ({ accessLevel: pick(ACCESS_LEVELS, level), ground: null, words: null });

const why = { reason: 'DUPLICATE', words: null };
const PLAIN_ACTS = {
  confirm: { type: 'ConfirmAgreement', data: {} },
  propose: { type: 'ProposeVoiding', data: why },
  decline: { type: 'DeclineVoiding', data: { words: null } },
  void: { type: 'VoidAgreement', data: {} },
  withdraw: { type: 'WithdrawAgreement', data: why },
} as const;
const OF_PAIR = ['establish', 'level', 'since', 'relation', 'relation-access'] as const;
type OfPair = Extract<Wish, { act: (typeof OF_PAIR)[number] }>;
const isOfPair = (one: Wish): one is OfPair => OF_PAIR.some((act) => act === one.act);

/** Carries out random wishes through the real deciders; what they refuse is no part of the history. */
export class RandomRegister {
  #command = 0;
  readonly #statements = new Map<string, string>();

  constructor(
    private readonly store: EventStore,
    private readonly seed: string,
  ) {}

  async carryOut(wishes: readonly Wish[]): Promise<void> {
    for (const one of wishes) await this.#wish(one);
  }

  #party(at: number): string {
    return idOf('party', this.seed, String(at));
  }

  #pair(at: number): { id: string; parties: readonly string[]; members: readonly number[] } {
    const members = pick(PAIRS, at);
    const parties = sortedParties(members.map((one) => this.#party(one)));
    return { id: partnershipIdOf(parties), parties, members };
  }

  async #wish(one: Wish): Promise<void> {
    if (one.act === 'register' || one.act === 'rename') return this.#ofParty(one);
    if (isOfPair(one)) return this.#ofPair(one);
    return this.#ofPaper(one);
  }

  #ofParty(one: Extract<Wish, { act: 'register' | 'rename' }>): Promise<void> {
    const facts = pick(PARTIES, one.party);
    const command =
      one.act === 'register'
        ? {
            type: 'RegisterParty',
            data: {
              ...facts,
              name: `${pick(NAMES, one.party)} ${this.seed}`,
              keeper: pick(KEEPERS, 0),
              ...unsourced,
            },
          }
        : {
            type: 'RenameParty',
            data: {
              name: `${pick(NAMES, one.name)} новый`,
              validFrom: one.from,
              ground: null,
              learnedOn: null,
            },
          };
    return this.#send(partyDecider, this.#party(one.party), command as Omit<PartyCommand, 'by'>);
  }

  #ofPair(one: OfPair): Promise<void> {
    const { id, parties } = this.#pair(one.pair);
    const commandOf = (): unknown => {
      switch (one.act) {
        case 'establish':
          return {
            type: 'EstablishPartnership',
            data: {
              number: `ПР-67-${String(one.pair + 1).padStart(4, '0')}`,
              parties,
              regime: one.pair === 3 ? 'DOMESTIC' : 'MUNICIPAL',
              keeper: pick(KEEPERS, one.pair),
              accessLevel: pick(ACCESS_LEVELS, one.access),
              ...unsourced,
            },
          };
        case 'level':
          return { type: 'SetPartnershipLevel', data: { level: pick(LEVELS, one.level), ...unsourced } };
        case 'relation-access':
          return { type: 'SetPartnershipAccessLevel', data: accessOf(one.level) };
        case 'since':
          return { type: 'StateRelationStart', data: { since: one.since, ...unsourced } };
        case 'relation':
          return {
            type: 'MakePartnershipStatement',
            data: this.#said(pick(['ACTIVITY', 'PARTNER_POSITION'] as const, one.axis), one, null),
          };
      }
    };
    return this.#send(partnershipDecider, id, commandOf() as Omit<PartnershipCommand, 'by'>);
  }

  #ofPaper(one: Exclude<Wish, OfPair | { act: 'register' | 'rename' }>): Promise<void> {
    const id = idOf('agreement', this.seed, String(one.paper));
    const sent = (command: unknown, by?: number): Promise<void> =>
      this.#send(agreementDecider, id, command as Omit<AgreementCommand, 'by'>, by);
    const mending = { reason: 'TYPING_ERROR', words: null, corrects: null, ...unsourced };
    switch (one.act) {
      case 'record':
        return sent(this.#recordOf(id, one));
      case 'correct':
        return sent({
          type: 'CorrectAgreement',
          data: { field: 'signedOn', value: one.signedOn, ...mending },
        });
      case 'retitle':
        return sent({
          type: 'CorrectAgreement',
          data: { field: 'title', value: `Договор ${one.title}`, ...mending },
        });
      case 'state': {
        const axis = pick(AXES, one.axis);
        const earlier = one.corrects ? (this.#statements.get(`${id} ${axis}`) ?? null) : null;
        return sent({ type: 'MakeAgreementStatement', data: this.#said(axis, one, earlier) });
      }
      case 'access':
        return sent({ type: 'SetAgreementAccessLevel', data: accessOf(one.level) });
      default:
        return sent(PLAIN_ACTS[one.act], one.by);
    }
  }

  #recordOf(id: string, one: Extract<Wish, { act: 'record' }>): unknown {
    const { id: partnership, members } = this.#pair(one.pair);
    const parties = members.map((member, at) => ({
      party: this.#party(member),
      nameAsSigned: `г. ${pick(NAMES, member)}`,
      countryAsSigned: null,
      bodyName: null,
      lead: at === 0,
    }));
    return {
      type: 'RecordAgreement',
      data: {
        id,
        registerNumber: `67-2026-${String(one.paper + 1).padStart(4, '0')}`,
        partnership,
        kind: pick(AGREEMENT_KINDS, one.kind),
        title: `Соглашение ${one.paper}`,
        titleOriginal: null,
        parties,
        signatures: [],
        signedOn: one.signedOn,
        inForceFrom: null,
        inForceTo: null,
        term: null,
        texts: [],
        regime: one.pair === 3 ? 'DOMESTIC' : 'MUNICIPAL',
        entryIntoForceRule: 'UNKNOWN',
        supplements: null,
        keeper: pick(KEEPERS, one.access),
        accessLevel: pick(ACCESS_LEVELS, one.access),
        ...unsourced,
      },
    };
  }

  #said(
    axis: Axis,
    one: { value: number; side: number; from: Dated; to: Dated },
    corrects: string | null,
  ): object {
    return {
      axis,
      value: pick(AXIS_VALUES[axis] as readonly string[], one.value),
      side: pick(SIDES, one.side),
      validFrom: one.from,
      validTo: one.to,
      words: null,
      corrects,
      reason: corrects === null ? null : 'SOURCE_MISREAD',
      ...unsourced,
    };
  }

  async #send<C extends Command, State, Event extends DomainEvent<string, object>>(
    decider: Decider<C, State, Event>,
    id: string,
    command: Omit<C, 'by'>,
    by = 0,
  ): Promise<void> {
    this.#command += 1;
    const actor: Actor = {
      id: `person-${by}`,
      office: 'region-67',
      role: 'REGIONAL_OFFICER',
      territory: '67',
      onBehalfOf: null,
    };
    const cause = { command: idOf('command', this.seed, String(this.#command)), correlation: 'random' };
    const whole = { ...command, by: actor } as unknown as C;
    const stream = `${decider.category}-${id}`;
    try {
      const { eventIds } = await handleCommand(this.store, decider, whole, {
        stream,
        cause,
        bodyHash: bodyHashOf({}),
      });
      const [event] = eventIds;
      const { axis }: { axis?: string } = whole.data;
      if (event !== undefined && axis !== undefined) this.#statements.set(`${id} ${axis}`, event);
    } catch (error) {
      if (!isDomainError(error)) throw error;
    }
  }
}
