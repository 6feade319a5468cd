import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { wordsOfIssue } from '../problems/words-of-issue.js';

/** Every wrong variable at once, by name, with what is expected. Values are never in the text: they may be secrets. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(
      `Настройки не годятся · The configuration is wrong:\n${problems.map((line) => `  ${line}`).join('\n')}`,
    );
    this.name = 'ConfigurationError';
  }
}

/**
 * Reads the configuration once, from the environment.
 * `NAME_FILE` gives the value of `NAME` as the content of a file (a mounted secret), its last line end removed;
 * both at once are refused. An empty variable counts as absent.
 * @param schema one field per variable; the `.describe()` of a field becomes the remedy in the message
 * @returns the parsed values, frozen
 * @throws ConfigurationError naming every bad variable
 */
export function readConfig<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Readonly<z.output<z.ZodObject<Shape>>> {
  const problems: string[] = [];
  const raw: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = valueOf(name, environment, problems);
    if (value !== undefined) raw[name] = value;
  }
  const parsed = schema.safeParse(raw, { reportInput: true });
  if (!parsed.success) {
    problems.push(...parsed.error.issues.map((issue) => describe(schema, issue)));
  }
  if (!parsed.success || problems.length > 0) throw new ConfigurationError(problems);
  return Object.freeze(parsed.data);
}

function valueOf(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
  problems: string[],
): string | undefined {
  const direct = environment[name];
  const file = environment[`${name}_FILE`];
  if (!file) return direct === '' ? undefined : direct;
  if (direct) {
    problems.push(`${name}: заданы и ${name}, и ${name}_FILE – оставьте одно · both are set, keep one`);
    return direct;
  }
  try {
    return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  } catch {
    problems.push(`${name}_FILE: файл не читается · the file cannot be read`);
    return undefined;
  }
}

function describe(schema: z.ZodObject, issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0] ?? '');
  const words = wordsOfIssue(issue);
  const field: unknown = schema.shape[name];
  const purpose = field instanceof z.ZodType ? field.description : undefined;
  return `${name}: ${words.ru} · ${words.en}${purpose === undefined ? '' : ` (${purpose})`}`;
}
