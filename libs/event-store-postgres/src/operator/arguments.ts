import { parseArgs } from 'node:util';
import type { Purpose } from '../store-identity.js';
import { operatorUnnamed } from './operator-errors.js';

/** What was typed after `npm run store --`. */
export interface Wishes {
  readonly command: string;
  /** NAME or FILE. */
  readonly subject: string | undefined;
  readonly json: boolean;
  readonly purpose: Purpose | undefined;
  readonly files: string | undefined;
  readonly compare: boolean;
  readonly withReadModels: boolean;
  /** Milliseconds. */
  readonly wait: number;
  /** Who acts. @throws `operator-unnamed` */
  operator(): string;
}

/** Long enough for a rebuild of a large register. */
const PATIENCE = 600;

/** Reads the command line. @throws TypeError for an option that does not exist */
export function readWishes(typed: readonly string[]): Wishes {
  const { values, positionals } = parseArgs({
    args: [...typed],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      as: { type: 'string' },
      purpose: { type: 'string' },
      files: { type: 'string' },
      compare: { type: 'boolean', default: false },
      'with-read-models': { type: 'boolean', default: false },
      wait: { type: 'string' },
    },
  });
  const [command = '', subject] = positionals;
  const { purpose } = values;
  if (purpose !== undefined && purpose !== 'training' && purpose !== 'register')
    throw new TypeError('--purpose is training or register');
  return {
    command,
    subject,
    json: values.json,
    purpose,
    files: values.files,
    compare: values.compare,
    withReadModels: values['with-read-models'],
    wait: 1_000 * Number(values.wait ?? PATIENCE),
    operator: () => {
      if (values.as === undefined || values.as.trim() === '') throw operatorUnnamed();
      return values.as.trim().normalize('NFC');
    },
  };
}
