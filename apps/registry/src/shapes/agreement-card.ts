import { z } from 'zod';
import { FactAccessLevel, SettableLevels } from './access-level.js';
import { AgreementText, Signature, Term } from './agreement-values.js';
import { Moment } from './moment.js';
import { PartyAsSigned, PartyOnCard } from './party.js';
import { EdtfDate, Id, Instant, Revision, Words } from './primitives.js';
import { ActorView, axisWords, AxisFact, factOf } from './provenance.js';
import { PartnershipRef } from './register-list.js';
import { AgreementKind, EntryIntoForceRule, RecordState, Regime } from './vocabulary.js';

const DateOrNone = factOf('FactDateOrNone', EdtfDate.nullable());

/** Every field of the document with where it comes from. */
const AgreementFactsView = z
  .strictObject({
    kind: factOf('FactKind', AgreementKind),
    title: factOf('FactText', z.string()),
    titleOriginal: factOf('FactTextOrNone', z.string().nullable()),
    parties: factOf('FactParties', z.array(PartyAsSigned)),
    signatures: factOf('FactSignatures', z.array(Signature)),
    signedOn: factOf('FactDate', EdtfDate),
    inForceFrom: DateOrNone,
    inForceTo: DateOrNone,
    term: factOf('FactTerm', Term.nullable()),
    texts: factOf('FactTexts', z.array(AgreementText)),
    regime: factOf('FactRegime', Regime),
    entryIntoForceRule: factOf('FactEntryIntoForceRule', EntryIntoForceRule),
  })
  .meta({ id: 'AgreementFactsView' });

/** What the asking person may do with the record now; nothing when the moment is not now. */
const AgreementMay = z
  .strictObject({
    correct: z.boolean(),
    state: z.boolean(),
    confirm: z.boolean(),
    withdraw: z.boolean(),
    proposeVoid: z.boolean(),
    confirmVoid: z.boolean(),
    declineVoid: z.boolean(),
    setAccessLevel: SettableLevels.describe(
      'Levels the person may set; a removed record may only be narrowed',
    ),
  })
  .meta({ id: 'AgreementMay' });

/** The office that keeps a record. */
export const KeeperView = z
  .strictObject({ office: z.string(), territory: z.string(), name: Words })
  .meta({ id: 'KeeperView' });

/** Another document, named. */
const AgreementRef = z
  .strictObject({ id: Id, registerNumber: z.string(), title: z.string(), signedOn: EdtfDate })
  .meta({ id: 'AgreementRef' });

/** Somebody's act on the record itself, with the code of its reason. */
const RecordActView = z
  .strictObject({ actor: ActorView, recordedAt: Instant, reason: z.string().nullable() })
  .meta({ id: 'RecordActView' });

/** The card of one document as of the pair. */
export const AgreementCard = z
  .strictObject({
    id: Id,
    registerNumber: z.string(),
    revision: Revision.describe('Of the stream now, for `If-Match`'),
    sentence: Words,
    facts: AgreementFactsView,
    parties: z.array(PartyOnCard),
    ...axisWords,
    axes: z.strictObject({
      legal: z.array(AxisFact),
      activity: z.array(AxisFact),
      partnerPosition: z.array(AxisFact),
      evidence: z.array(AxisFact),
    }),
    partnership: PartnershipRef,
    supplements: AgreementRef.nullable(),
    supplementedBy: z.array(AgreementRef),
    existsOnDay: z.boolean().describe('False where the document was signed after the day asked for'),
    state: RecordState,
    confirmed: z.array(RecordActView),
    proposal: RecordActView.nullable().describe('A proposal to void that waits for a second person'),
    removal: RecordActView.nullable().describe('Who voided or withdrew the record, for the banner'),
    keeper: KeeperView,
    accessLevel: FactAccessLevel,
    may: AgreementMay,
    moment: Moment,
  })
  .meta({ id: 'AgreementCard' });
export type AgreementCard = z.infer<typeof AgreementCard>;
