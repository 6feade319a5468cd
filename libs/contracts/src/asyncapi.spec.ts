import { Parser } from '@asyncapi/parser';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { asyncApiDocument } from './contract-documents.js';
import { TOPICS } from './topics.js';

/** Errors and warnings. */
const BAD: readonly number[] = [0, 1];

/** What the parser finds wrong with a document. */
const faultsOf = async (document: unknown): Promise<readonly string[]> => {
  const { diagnostics } = await new Parser().parse(JSON.stringify(document));
  return diagnostics
    .filter(({ severity }) => BAD.includes(severity))
    .map(({ path, message }) => `${path.join('/')}: ${message}`);
};

interface Document {
  readonly channels: Readonly<Record<string, { readonly address: string }>>;
  readonly components: {
    readonly messages: Readonly<
      Record<string, { readonly examples?: readonly { readonly payload: object }[] }>
    >;
  };
}
const document = asyncApiDocument() as unknown as Document;
const examples = Object.entries(document.components.messages).flatMap(([name, message]) =>
  (message.examples ?? []).map(({ payload }) => [name, payload] as const),
);
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
ajv.addSchema(document, 'document');
const isAllowed = (name: string, payload: object): boolean =>
  ajv.validate({ $ref: `document#/components/messages/${name}/payload` }, payload);

describe('the AsyncAPI document', () => {
  it('is valid by the parser of AsyncAPI', async () => {
    expect(await faultsOf(document)).toEqual([]);
  });

  it('would not be, did a channel carry a message that is not described', async () => {
    const text = JSON.stringify(document).replace(
      '#/components/messages/PartyRenamed',
      '#/components/messages/Lost',
    );
    expect(await faultsOf(JSON.parse(text))).not.toEqual([]);
  });

  it.each(examples)('describes %s with an example that its payload allows', (name, payload) => {
    expect(isAllowed(name, payload)).toBe(true);
    expect(isAllowed(name, { ...payload, publicsequence: 7 })).toBe(false);
    expect(isAllowed(name, { ...payload, type: 'ru.pobratim.other.v1' })).toBe(false);
  });

  it('names every public topic and no other', () => {
    const names = TOPICS.filter(({ audience }) => audience === 'public').map(({ name }) => name);
    const addresses = Object.values(document.channels).map(({ address }) => address);
    expect(addresses.sort()).toEqual(names.sort());
  });
});
