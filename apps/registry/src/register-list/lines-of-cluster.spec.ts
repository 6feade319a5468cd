import { describe, expect, it } from '@jest/globals';
import { agreement, HAGEN, recorded, SMOLENSK, state } from '../agreements/agreement.fixture.js';
import { agreementDecider } from '../agreements/agreement-decider.js';
import type { Agreement } from '../agreements/agreement.js';
import type { AgreementEvent } from '../agreements/agreement-events.js';
import type { Cluster } from './cluster.js';
import { linesOf } from './lines-of-cluster.js';

const territories = { regionOf: () => '67' };

function folded(...events: AgreementEvent[]): Agreement {
  const seen: Agreement[] = [];
  agreement.given(...events).thenState((one) => {
    if (one !== null) seen.push(one);
  });
  const [last] = seen;
  if (last === undefined) throw new Error('nothing was recorded');
  return last;
}

const clusterOf = (document: Agreement): Cluster => ({
  id: document.partnership,
  partnership: null,
  agreements: [{ id: 'a', since: 3, state: document }],
  parties: new Map(),
});

describe('the lines of a document', () => {
  it('begin with its signing, and are cut only where something changes', () => {
    const signed = recorded();
    const wish = state(
      { axis: 'LEGAL', value: 'SUSPENDED', side: 'OURS' },
      { validFrom: '2022-03-01', validTo: '2023-03-01' },
    );
    const said = agreementDecider.decide(wish, folded(signed));
    const lines = linesOf(clusterOf(folded(signed, ...said)), territories);
    expect(lines.map(({ validFrom, validTo, legal }) => [validFrom, validTo, legal])).toEqual([
      ['1985-11-15', '2022-03-01', 'UNKNOWN'],
      ['2022-03-01', '2023-03-01', 'SUSPENDED'],
      ['2023-03-01', null, 'UNKNOWN'],
    ]);
  });

  it('of a document without a date hold for every day and say that they may be otherwise', () => {
    const [line, ...others] = linesOf(clusterOf(folded(recorded({ signedOn: 'XXXX' }))), territories);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ validFrom: null, validTo: null, undated: true, line: { uncertain: true } });
  });

  it('of a date in reduced precision are uncertain until its last day', () => {
    const lines = linesOf(clusterOf(folded(recorded({ signedOn: '1981-05' }))), territories);
    expect(lines.map(({ validFrom, line }) => [validFrom, line.uncertain])).toEqual([
      ['1981-05-01', true],
      ['1981-05-31', false],
    ]);
  });

  it('show the names on the paper while the register does not know the parties', () => {
    const [line] = linesOf(clusterOf(folded(recorded())), territories);
    expect(line?.parties).toEqual([SMOLENSK, HAGEN]);
    expect(line?.line).toMatchObject({ partnership: { title: 'город Смоленск — Хаген' } });
  });
});
