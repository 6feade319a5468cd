import { claim } from '@pobratim/owned-process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Progress } from '../progress.js';
import { cacheFolder, pomFile, shortHash, stampedFolder } from './cache-folder.js';
import { formatTemplate } from './format-template.js';
import { findJava, type Java } from './java.js';
import { fetchJars } from './maven.js';

/** All that a broker is started from. */
export interface KafkaPrograms {
  readonly java: Java;
  /** Folder of the jars. */
  readonly jars: string;
  /** First records of a new cluster's metadata, as Kafka's own tool writes them. */
  readonly template: string;
}

/** What to do while looking. */
export interface FindOptions {
  /** Whether Maven may be asked for what is missing; yes when left out. */
  readonly fetch?: boolean;
  readonly onProgress?: (step: Progress) => void;
}

/**
 * Finds Java and the jars; fetches the jars once, however many processes ask at the same time.
 * @throws DomainError `java-missing`, `kafka-jars-missing`
 */
export async function findPrograms(options: FindOptions = {}): Promise<KafkaPrograms> {
  const java = findJava();
  const given = process.env['KAFKA_JARS'];
  const folder = given === undefined || given === '' ? stampedFolder() : join(cacheFolder, shortHash(given));
  const jars = folder === stampedFolder() ? join(folder, 'jars') : (given as string);
  const programs = { java, jars, template: join(folder, 'template') };
  if (existsSync(programs.template)) return programs;
  await alone(async () => {
    if (existsSync(programs.template)) return;
    const draft = `${folder}.draft`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    if (jars !== given) {
      options.onProgress?.('fetching-programs');
      await fetchJars(pomFile, join(draft, 'jars'));
    }
    options.onProgress?.('preparing-programs');
    formatTemplate({ java, jars: jars === given ? given : join(draft, 'jars') }, draft);
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  });
  return programs;
}

/** Runs the work while no other process does the same. */
async function alone(work: () => Promise<void>): Promise<void> {
  mkdirSync(cacheFolder, { recursive: true });
  for (;;) {
    const lock = claim(join(cacheFolder, 'fetching.lock'));
    if ('release' in lock) {
      try {
        await work();
        return;
      } finally {
        lock.release();
      }
    }
    await pause(100);
  }
}
