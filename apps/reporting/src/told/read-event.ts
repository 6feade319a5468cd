import type { DeliveredEvent } from '@pobratim/contracts';
import type { z } from 'zod';
import type { Access } from '../records/access.js';
import type { Word } from '../records/statement.js';
import {
  AgreementCorrected,
  AgreementRecorded,
  PartnershipEstablished,
  PartnershipLevelSet,
  PartyNameCorrected,
  PartyRegistered,
  PartyRenamed,
  RelationStartStated,
  StatementMade,
  type FieldValue,
} from './messages.js';
import type { ReportedEvent, What } from './reported-event.js';

type Read = (data: unknown) => What;

const read =
  <Schema extends z.ZodType>(schema: Schema, what: (data: z.output<Schema>) => What): Read =>
  (data) =>
    what(schema.parse(data));

const REGISTRY = 'ru.pobratim.registry';
const statementMade = read(StatementMade, (data) => ({ is: 'statement-made', ...wordIn(data) }));
const removed: Read = () => ({ is: 'record-removed' });
const accessSet: Read = () => ({ is: 'access-set' });

/** What each type of event tells a report; all others tell it nothing. */
const READERS: Readonly<Record<string, Read>> = {
  [`${REGISTRY}.party.registered.v1`]: read(PartyRegistered, ({ oksm, country, ...party }) => ({
    is: 'party-registered',
    ...party,
    country: country ?? oksm,
  })),
  [`${REGISTRY}.party.renamed.v1`]: read(PartyRenamed, (data) => ({ is: 'party-renamed', ...data })),
  [`${REGISTRY}.party.name-corrected.v1`]: read(PartyNameCorrected, (data) => ({
    is: 'party-name-corrected',
    ...data,
  })),
  [`${REGISTRY}.partnership.established.v1`]: read(PartnershipEstablished, (data) => ({
    is: 'partnership-established',
    ...data,
  })),
  [`${REGISTRY}.partnership.level-set.v1`]: read(PartnershipLevelSet, (data) => ({
    is: 'level-set',
    ...data,
  })),
  [`${REGISTRY}.partnership.relation-start-stated.v1`]: read(RelationStartStated, (data) => ({
    is: 'relation-start-stated',
    ...data,
  })),
  [`${REGISTRY}.partnership.statement-made.v1`]: statementMade,
  [`${REGISTRY}.partnership.access-level-set.v1`]: accessSet,
  [`${REGISTRY}.agreement.recorded.v1`]: read(AgreementRecorded, ({ registerNumber, ...data }) => ({
    is: 'agreement-recorded',
    number: registerNumber,
    ...data,
  })),
  [`${REGISTRY}.agreement.corrected.v1`]: read(AgreementCorrected, (data) => correction(data)),
  [`${REGISTRY}.agreement.statement-made.v1`]: statementMade,
  [`${REGISTRY}.agreement.voided.v1`]: removed,
  [`${REGISTRY}.agreement.withdrawn.v1`]: removed,
  [`${REGISTRY}.agreement.access-level-set.v1`]: accessSet,
};

/**
 * What a delivered event tells a report; `null` for one that tells it nothing.
 * @throws ZodError when the data is not what the contract says: the event is parked, not skipped
 */
export function reportedEventOf(event: DeliveredEvent): ReportedEvent | null {
  const reader = READERS[event.type];
  if (reader === undefined) return null;
  const { id: eventId, position, recordedAt, stream, cloudEvent } = event;
  return {
    eventId,
    position,
    recordedAt,
    category: event.type.split('.')[3] as ReportedEvent['category'],
    id: stream.id.slice(-36),
    access: accessIn(cloudEvent),
    what: reader(cloudEvent.data),
  };
}

const LEVELS: readonly string[] = ['INTERNAL', 'PUBLIC', 'RESTRICTED'] satisfies readonly Access['level'][];

function accessIn({ accesslevel, keeperterritory }: DeliveredEvent['cloudEvent']): Partial<Access> {
  return {
    ...(accesslevel !== undefined && LEVELS.includes(accesslevel)
      ? { level: accesslevel as Access['level'] }
      : {}),
    ...(keeperterritory === undefined ? {} : { keeper: keeperterritory }),
  };
}

function wordIn({ statement, corrects }: z.output<typeof StatementMade>): Word {
  const { legal, activity, partnerPosition, evidence, side, validFrom, validTo } = statement;
  const rest = { side, validFrom, validTo, corrects };
  if (legal !== undefined) return { axis: 'LEGAL', value: legal, ...rest };
  if (activity !== undefined) return { axis: 'ACTIVITY', value: activity, ...rest };
  if (partnerPosition !== undefined) return { axis: 'PARTNER_POSITION', value: partnerPosition, ...rest };
  if (evidence !== undefined) return { axis: 'EVIDENCE', value: evidence, ...rest };
  throw new RangeError('a statement without a value');
}

function correction({ field, before, after }: z.output<typeof AgreementCorrected>): What {
  const name = field.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    is: 'agreement-corrected',
    field: name,
    before: plainIn(before, name),
    after: plainIn(after, name),
    parties: name === 'parties' ? (after?.parties?.items ?? []) : null,
  };
}

/** The value where it is a plain word or date. */
function plainIn(value: FieldValue, field: string): string | null {
  const found = value == null ? undefined : (value as Readonly<Record<string, unknown>>)[field];
  return typeof found === 'string' ? found : null;
}
