import { claim } from '@pobratim/owned-process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import type { Progress } from '../progress.js';
import { cacheFolder, projects, shortHash, stampedFolder } from './cache-folder.js';
import { formatTemplate } from './format-template.js';
import { findJava, type Java } from './java.js';
import type { KafkaPrograms } from './kafka-programs.js';
import { fetchJars } from './maven.js';

/** What to do while looking. */
export interface FindOptions {
  /** Hears of work that takes seconds: fetching and preparing, once per version. */
  readonly onProgress?: (step: Progress) => void;
}

/**
 * Finds Java and the jars. The jars are fetched once, however many processes ask at the same time; `KAFKA_JARS` names
 * a folder of one's own instead, `libs` of a Kafka distribution for example.
 * @throws DomainError `java-missing`, `kafka-jars-missing`
 */
export async function findPrograms(options: FindOptions = {}): Promise<KafkaPrograms> {
  const java = findJava();
  const given = process.env['KAFKA_JARS'];
  const own = given === undefined || given === '' ? undefined : resolve(given);
  const folder = own === undefined ? stampedFolder() : join(cacheFolder, shortHash(own));
  const programs = programsIn(folder, java, own);
  if (!existsSync(programs.template)) await alone(() => prepare(folder, java, { own, ...options }));
  return programs;
}

function programsIn(folder: string, java: Java, own?: string): KafkaPrograms {
  return {
    java,
    jars: own ?? join(folder, 'broker'),
    console: own ?? join(folder, 'console'),
    template: join(folder, 'template'),
  };
}

/** Makes the folder beside and moves it: whoever sees it sees it whole. */
async function prepare(
  folder: string,
  java: Java,
  options: FindOptions & { own: string | undefined },
): Promise<void> {
  if (existsSync(join(folder, 'template'))) return;
  const draft = `${folder}.draft`;
  const programs = programsIn(draft, java, options.own);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    if (options.own === undefined) {
      options.onProgress?.('fetching-programs');
      await fetchJars(projects.broker, programs.jars);
      await fetchJars(projects.console, programs.console);
    }
    options.onProgress?.('preparing-programs');
    formatTemplate(programs, draft);
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
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
