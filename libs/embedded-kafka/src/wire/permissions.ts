import { cannotStart } from '../errors.js';
import { FieldWriter } from './bytes.js';
import type { WireConnection } from './connection.js';

/** Codes of `AclOperation`, `ResourceType` and the rest in Kafka's protocol. */
const operations = { read: 3, describe: 8 } as const;
const resources = { topic: 2, group: 3 } as const;
const prefixed = 4;
const allow = 3;

/** One thing that one user may do, to everything whose name begins so. */
interface Permission {
  readonly user: string;
  readonly operation: keyof typeof operations;
  readonly resource: keyof typeof resources;
  readonly prefix: string;
}

/** What an agency may do, and nothing else: read what is public, in groups of its own. */
export function permissionsOfAgency(user: string): Permission[] {
  return [
    { user, operation: 'read', resource: 'topic', prefix: 'pub.' },
    { user, operation: 'describe', resource: 'topic', prefix: 'pub.' },
    { user, operation: 'read', resource: 'group', prefix: `${user}.` },
  ];
}

/** Gives permissions; one that is there already stays one. */
export async function allowAll(wire: WireConnection, permissions: readonly Permission[]): Promise<void> {
  const body = new FieldWriter().int32(permissions.length);
  for (const { user, operation, resource, prefix } of permissions) {
    body.int8(resources[resource]).string(prefix).int8(prefixed);
    body.string(`User:${user}`).string('*').int8(operations[operation]).int8(allow);
  }
  const answer = await wire.ask({ api: 30, version: 1, body: body.done() });
  answer.int32();
  for (let left = answer.int32(); left > 0; left--) {
    const error = answer.int16();
    const words = answer.string();
    if (error !== 0) throw refused(words ?? String(error));
  }
}

function refused(words: string): Error {
  return cannotStart('kafka-refused', {
    ru: `Kafka не приняла права ведомства: ${words}. Брокер остановлен, данные на месте. Исправьте имя ведомства.`,
    en: `Kafka refused the rights of an agency: ${words}. The broker was stopped, the data are as they were. Correct the name of the agency.`,
  });
}
