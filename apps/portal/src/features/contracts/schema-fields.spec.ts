import { describe, expect, it } from '@jest/globals';
import asyncApi from '@pobratim/contracts/asyncapi.json' with { type: 'json' };
import { contractEvents } from '../../i18n/ru/contract-events.js';
import { contractFields } from '../../i18n/ru/contract-fields.js';
import { fieldsOf } from './schema-fields.js';

const { messages, schemas } = asyncApi.components;
const published = Object.keys(messages).filter((name) => name !== 'Tombstone');
const schemaOf = (name: string): object => {
  const [, schema] = Object.entries(schemas).find(([known]) => known === name) ?? [];
  return { ...schema, title: name, $defs: schemas };
};

describe('the contract pages', () => {
  it('have words for every public event and for no other', () => {
    expect(Object.keys(contractEvents).sort()).toEqual(published.sort());
  });

  it.each(published)('have words for every field of %s', (name) => {
    const unsaid = fieldsOf(schemaOf(name)).filter(
      (field) => !(`${field.message}_${field.name}` in contractFields) && !(field.name in contractFields),
    );
    expect(unsaid.map(({ path }) => path)).toEqual([]);
  });

  it('name nested fields by their path, lists and codes as what they are', () => {
    const fields = fieldsOf(schemaOf('AgreementRecorded'));
    const found = (path: string) => fields.find((field) => field.path === path);
    expect(found('parties[].party')).toMatchObject({ kind: 'string', isList: false, isAlways: true });
    expect(found('parties[]')).toMatchObject({ kind: 'object', isList: true, isAlways: true });
    expect(found('term.months')).toMatchObject({ kind: 'integer', isAlways: false });
    expect(found('kind')?.codes).toContain('AGREEMENT_KIND_MEMORANDUM');
    const mark = fieldsOf(schemaOf('Watermark'));
    expect(mark[0]).toMatchObject({ path: 'completeThrough', kind: 'int64', isAlways: true });
  });
});
