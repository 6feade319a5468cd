/** Members of a message in ProtoJSON, as its events carry them. */
export type Json = Readonly<Record<string, unknown>>;

/** The member as a list; empty where it is absent. */
export function listOf(json: Json | undefined, member: string): readonly Json[] {
  const found = json?.[member];
  return Array.isArray(found) ? (found as readonly Json[]) : [];
}

/** The member as text; `undefined` where it is absent. */
export function textOf(json: Json | undefined, member: string): string | undefined {
  const found = json?.[member];
  return typeof found === 'string' ? found : undefined;
}

/** The object with one member set, or taken out where there is no value. */
export function withMember(json: Json, member: string, value: unknown): Json {
  const rest = Object.fromEntries(Object.entries(json).filter(([name]) => name !== member));
  return value === undefined || value === null ? rest : { ...rest, [member]: value };
}
