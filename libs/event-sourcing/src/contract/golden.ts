import assert from 'node:assert/strict';
import type { Chance } from '../entry.js';
import { all, sentence, wish } from './sentence.js';

/**
 * The bytes of an event as they must stand for ever, computed by another program in another language. A change here
 * would break every proof ever given: a new form of entries is a new `v` beside this one, never an edit.
 */
const golden = [
  {
    leafHash: '8c7b4b3cec025a0f942ac9c477a2fcc00f9911b1db9bef006412e038ebda6536',
    entry:
      '{"actor":{"id":"u-5c1d","office":"gov-67","onBehalfOf":null,"role":"registrar","territory":"66"},"approvedBy":["u-77aa"],"cause":{"command":"3b241101-e2bb-5255-8caf-4136c566a962","correlation":"0198f0c2-7a00-7000-8000-000000000002"},"corrects":"0198f0c2-7b00-7000-8000-000000000001","data":{"_sd":["FIhvm4GyOdlb0CpOAdKWr-O4wZYiyfitrVmBX91eJ-w","Qxxnh1EwOAg7gPBtEqWLY463DnbZxlgezcTgXWrtY_U"],"copies":2,"counterparty":{"country":"DE","name":"Гаген"},"party":"Муниципалитет «А»"},"files":[{"mediaType":"application/pdf","sha256":"abababababababababababababababababababababababababababababababab","size":482113}],"id":"0198f0c2-7b1e-7c3a-9d54-1f2e3d4c5b6a","nonce":"AwMDAwMDAwMDAwMDAwMDAw","reason":"signed-by-parties","recordedAt":"2026-11-22T15:40:00.123Z","schema":"agreement-signed/1","stream":{"id":"agreement-0198f0c2-7a00-7000-8000-000000000003","prev":"0000000000000000000000000000000000000000000000000000000000000000","revision":0},"type":"AgreementSigned","v":1,"valid":{"from":"2026-11-20","to":null}}',
  },
  {
    leafHash: 'dc4373664f6d5c07d2f2f34906b87874a323b77a48668b121f16081cacfb3ff4',
    entry:
      '{"actor":{"id":"u-5c1d","office":"gov-67","onBehalfOf":null,"role":"registrar","territory":"66"},"cause":{"command":"3b241101-e2bb-5255-8caf-4136c566a962","correlation":"0198f0c2-7a00-7000-8000-000000000002"},"data":{},"id":"0198f0c2-7b1e-7c3a-9d54-1f2e3d4c5b6b","nonce":"BAQEBAQEBAQEBAQEBAQEBA","recordedAt":"2026-11-22T15:40:00.123Z","schema":"agreement-noted/1","stream":{"id":"agreement-0198f0c2-7a00-7000-8000-000000000003","prev":"8c7b4b3cec025a0f942ac9c477a2fcc00f9911b1db9bef006412e038ebda6536","revision":1},"type":"AgreementNoted","v":1}',
  },
];

/** Ids and secrets in a row, instead of chance. */
function pinnedChance(): Chance {
  const ids = ['0198f0c2-7b1e-7c3a-9d54-1f2e3d4c5b6a', '0198f0c2-7b1e-7c3a-9d54-1f2e3d4c5b6b'];
  let drawn = 0;
  return {
    id: () => ids.shift() ?? assert.fail('an id was drawn twice'),
    secret: () => Buffer.alloc(16, (drawn += 1)).toString('base64url'),
  };
}

/** Both a full event and one with as few members as there can be. */
export const goldenEvents = [
  sentence(
    'writes the golden events, byte for byte',
    async ({ store }) => {
      const signed = {
        type: 'AgreementSigned',
        schema: 'agreement-signed/1',
        data: { party: 'Муниципалитет «А»', counterparty: { name: 'Гаген', country: 'DE' }, copies: 2 },
        valid: { from: '2026-11-20', to: null },
        reason: 'signed-by-parties',
        corrects: '0198f0c2-7b00-7000-8000-000000000001',
        approvedBy: ['u-77aa'],
        files: [{ mediaType: 'application/pdf', size: 482_113, sha256: 'ab'.repeat(32) }],
        private: { signatory: { name: 'Иванова Мария Петровна' }, remark: 'Со слов' },
      };
      const noted = { type: 'AgreementNoted', schema: 'agreement-noted/1', data: {} };
      const request = wish('agreement-0198f0c2-7a00-7000-8000-000000000003', {
        events: [signed, noted],
        actor: { id: 'u-5c1d', office: 'gov-67', role: 'registrar', territory: '66', onBehalfOf: null },
        cause: {
          command: '3b241101-e2bb-5255-8caf-4136c566a962',
          correlation: '0198f0c2-7a00-7000-8000-000000000002',
        },
      });
      await store.append(request);
      const stored = await all(store.readEntries({ after: -1 }));
      assert.deepEqual(
        stored,
        golden.map((row, position) => ({ ...row, position })),
      );
    },
    () => ({ clock: { now: () => new Date('2026-11-22T15:40:00.123Z') }, chance: pinnedChance() }),
  ),
];
