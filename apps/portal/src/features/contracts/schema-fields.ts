/** A JSON Schema as the register serves it: what a page needs of it. */
interface Node {
  readonly title?: string;
  readonly type?: string;
  readonly $ref?: string;
  readonly allOf?: readonly Node[];
  readonly items?: Node;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, Node>>;
}

/** A line of the table of fields. */
export interface SchemaField {
  /** `parties[].party`. */
  readonly path: string;
  /** Message that has the field, and the field: how its meaning is found in the dictionary. */
  readonly message: string;
  readonly name: string;
  readonly kind: 'string' | 'integer' | 'boolean' | 'int64' | 'code' | 'object';
  readonly isList: boolean;
  readonly isAlways: boolean;
  readonly codes: readonly string[];
}

const KINDS = { string: 'string', integer: 'integer', boolean: 'boolean' } as const;

const targetOf = (node: Node): string | undefined => (node.$ref ?? node.allOf?.[0]?.$ref)?.split('/').at(-1);

function kindOf(target: Node, node: Node & { readonly pattern?: string }): SchemaField['kind'] {
  if (target.enum !== undefined) return 'code';
  if (target.properties !== undefined) return 'object';
  return node.pattern === undefined ? KINDS[(node.type ?? 'string') as keyof typeof KINDS] : 'int64';
}

/** Every field of an event's data, nested ones after their owner, in the order of the message. */
export function fieldsOf(schema: unknown): readonly SchemaField[] {
  const root = schema as Node;
  const under = (owner: Node, message: string, path: string): readonly SchemaField[] =>
    Object.entries(owner.properties ?? {}).flatMap(([name, told]) => {
      const isList = told.type === 'array';
      const node = isList ? (told.items ?? {}) : told;
      const target = targetOf(node);
      const found = (target === undefined ? undefined : root.$defs?.[target]) ?? node;
      const here = `${path}${name}${isList ? '[]' : ''}`;
      const field: SchemaField = {
        path: here,
        message,
        name,
        kind: kindOf(found, node),
        isList,
        isAlways: owner.required?.includes(name) ?? false,
        codes: found.enum ?? [],
      };
      return [field, ...under(found, target ?? '', `${here}.`)];
    });
  return under(root, root.title ?? '', '');
}
