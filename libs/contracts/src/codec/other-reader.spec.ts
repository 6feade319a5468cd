import { describe, expect, it } from '@jest/globals';
import { type CloudEvent as SdkEvent, HTTP } from 'cloudevents';
import { deliver } from '../deliver.js';
import { recordedSample } from '../recorded.fixture.js';
import { CLOUD_EVENT_JSON, decode, encode } from './codec.js';

describe('what we write, read by the CloudEvents SDK', () => {
  it('is the same event, attribute by attribute', () => {
    const recorded = recordedSample('PartyAliasAdded', { alias: 'Хаген' });
    const { cloudEvent } = deliver(recorded, { incarnation: '0198f0c2-7b1e-7c3a-9d54-000000000000' });
    const body = new TextDecoder().decode(encode(cloudEvent));
    const read = HTTP.toEvent({ headers: { 'content-type': CLOUD_EVENT_JSON }, body }) as SdkEvent;
    expect(read.validate()).toBe(true);
    expect(JSON.parse(JSON.stringify(read))).toEqual(cloudEvent);
    const written = HTTP.structured(read).body as string;
    expect(decode(new TextEncoder().encode(written))).toEqual(cloudEvent);
  });
});
