/** The name of the register on the web; part of the names of schemas, as `ru.pobratim` is of the names of types. */
const ORIGIN = 'https://pobratim.ru';

/** Where every registry serves its contracts. */
export const CONTRACTS_PATH = '/api/registry/v1/contracts';

/** `dataschema` of a type. Its path resolves at every registry, its whole where the register is at home. */
export function schemaUrl(type: string): string {
  return `${ORIGIN}${CONTRACTS_PATH}/schemas/${type}.json`;
}
