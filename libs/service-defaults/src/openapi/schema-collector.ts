import { z } from 'zod';

type Json = Record<string, unknown>;

interface Collected {
  readonly schema: Json;
  readonly components: Record<string, Json>;
}

/** Mark of an input schema that has a name: the document puts a reference in its place where it is a body. */
export const COMPONENT_MARK = 'x-pobratim-component';

/**
 * Turns zod schemas into JSON Schema 2020-12 (the dialect of OpenAPI 3.1); a schema with `.meta({ id })`
 * becomes a component of that name. An input schema is spread out under {@link COMPONENT_MARK}, because a
 * query becomes parameters only when its fields can be seen.
 */
export function schemaCollector(): (schema: z.ZodType, io: 'input' | 'output') => Collected {
  const known = new Map<string, string>();
  return (schema, io) => {
    const { $defs, ...root } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
    delete root.$schema;
    const components = ($defs ?? {}) as Record<string, Json>;
    for (const [name, component] of Object.entries(components)) {
      const text = JSON.stringify(component);
      if ((known.get(name) ?? text) !== text) {
        throw new Error(`the schema ${name} differs as input and output: give the two different ids`);
      }
      known.set(name, text);
    }
    if (io === 'output') return { schema: root, components };
    refuseOpenObjects([root, components]);
    const name = root.$ref?.replace('#/$defs/', '');
    return {
      schema: name === undefined ? root : { ...components[name], [COMPONENT_MARK]: name },
      components,
    };
  };
}

/** Unknown fields in input are refused, so an input object must be strict (or an explicit record). */
function refuseOpenObjects(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  if ('properties' in node && 'type' in node && node.type === 'object' && !('additionalProperties' in node)) {
    throw new Error(
      `an input accepts unknown fields, use z.strictObject: ${JSON.stringify(node).slice(0, 200)}`,
    );
  }
  Object.values(node).forEach(refuseOpenObjects);
}
