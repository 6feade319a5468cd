import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { type Command, type Decider, type DomainEvent, specification } from '@pobratim/event-sourcing';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Any = DomainEvent<string, object>;

const require = createRequire(import.meta.url);
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
ajv.addVocabulary([
  { keyword: 'personal', schemaType: 'string', metaSchema: { enum: ['none', 'official', 'private'] } },
]);
const compiled = new Map<string, ValidateFunction>();

/** The folder of an aggregate by its category: `source-document` lives in `source-documents`, `party` in `parties`. */
const folderOf = (category: string): string =>
  category === 'party' ? 'parties' : category.endsWith('s') ? category : `${category}s`;

/** Compiles a schema once; throws where it is no JSON Schema 2020-12 with our one keyword. */
export function compiledSchema(folder: string, name: string): ValidateFunction {
  const path = `../${folder}/schemas/${name.replace('/', '.')}.schema.json`;
  const known = compiled.get(path) ?? ajv.compile(require(path) as object);
  compiled.set(path, known);
  return known;
}

/** What a schema speaks of: the data of an event with its private members, as a reader gets them. */
export function assertConforms(folder: string, event: Any): void {
  const validate = compiledSchema(folder, event.schema);
  const isValid = validate({ ...event.data, ...event.private });
  assert(isValid, `${event.type} against ${event.schema}: ${ajv.errorsText(validate.errors)}`);
}

/**
 * Given/when/then in which every event that `decide` returns must pass its JSON Schema, as it will be stored: what
 * TypeScript allows and the schema does not is a defect of one of the two.
 */
export function specified<C extends Command, State, Event extends Any>(
  decider: Decider<C, State, Event>,
): ReturnType<typeof specification<C, State, Event>> {
  const decide = (command: C, state: State): readonly Event[] => {
    const events = decider.decide(command, state);
    for (const event of events) assertConforms(folderOf(decider.category), event);
    return events;
  };
  return specification({ ...decider, decide });
}
