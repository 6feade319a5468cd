import { z } from 'zod';
import { FactAccessLevel, SettableLevels } from './access-level.js';
import { KeeperView } from './agreement-card.js';
import { Moment } from './moment.js';
import { PartyRef } from './party.js';
import { EdtfDate, Id, Revision, Words } from './primitives.js';
import { axisWords, AxisFact, factOf } from './provenance.js';
import { AgreementRow } from './register-list.js';
import { Level, Regime } from './vocabulary.js';

/** A party with every name it bore, as known at the moment. */
const PartyWithNames = z
  .strictObject({
    ...PartyRef.shape,
    revision: Revision.describe('Of the party, for `If-Match` of a renaming'),
    names: z.array(
      z.strictObject({
        name: z.string(),
        validFrom: EdtfDate.nullable(),
        validTo: EdtfDate.nullable(),
      }),
    ),
    aliases: z.array(z.string()),
  })
  .meta({ id: 'PartyWithNames' });

/** What the asking person may do with the partnership now. */
const PartnershipMay = z
  .strictObject({
    setLevel: z.boolean(),
    state: z.boolean(),
    renameParty: z.boolean(),
    addAgreement: z.boolean(),
    setAccessLevel: SettableLevels.describe('Levels the person may set'),
  })
  .meta({ id: 'PartnershipMay' });

/** The card of a partnership as of the pair: the unit people think in. */
export const PartnershipCard = z
  .strictObject({
    id: Id,
    number: z.string(),
    revision: Revision.describe('Of the stream now, for `If-Match`'),
    title: z.string(),
    sentence: Words,
    parties: z.array(PartyWithNames),
    level: factOf('FactLevel', Level),
    regime: Regime,
    since: factOf('FactSince', EdtfDate).nullable(),
    firstSignedOn: EdtfDate.nullable(),
    ...axisWords,
    axes: z.strictObject({ activity: z.array(AxisFact), partnerPosition: z.array(AxisFact) }),
    documents: z.array(AgreementRow).describe('In the order of signing; unknown dates last'),
    keeper: KeeperView,
    accessLevel: FactAccessLevel,
    may: PartnershipMay,
    moment: Moment,
  })
  .meta({ id: 'PartnershipCard' });
export type PartnershipCard = z.infer<typeof PartnershipCard>;
