import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMONSTRATION_PERSONS } from '@pobratim/access';
import { adoptIncarnation, APP_ROLE } from '@pobratim/event-store-postgres';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { endOfDayIn, parseEdtf } from '@pobratim/kernel';
import { connectEventStream } from '@pobratim/messaging';
import { openRegistry } from '@pobratim/registry';
import { bootstrap, type Service } from '@pobratim/service-defaults';
import { createDatabase, type TestDatabase } from '@pobratim/testing';
import { migrateAll } from './prepare-store.adapter.js';
import { consumersIn, StandaloneModule } from './standalone.module.js';

/** What is compared of the answers of two services. */
interface Row {
  readonly registerNumber: string;
  readonly signedOn: string;
  readonly legal: string;
}
interface Entry {
  readonly eventId: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly corrects: string | null;
  readonly subject: { readonly id: string; readonly number: string | null };
}
interface Reported {
  readonly figures: Readonly<Record<string, { readonly certain: number }>>;
  readonly rows: readonly {
    readonly key: string;
    readonly chapter: string;
    readonly certainty: string;
    readonly number: string;
    readonly date: string | null;
    readonly recordedAt: string;
  }[];
  readonly more: number;
}

const folder = mkdtempSync(join(tmpdir(), 'pobratim-agree-'));
let database: TestDatabase;
let service: Service;
let address: string;
let cookie: string;

async function ask<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(`${address}/api/${path}`, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

beforeAll(async () => {
  database = await createDatabase();
  await migrateAll(database.url, { purpose: 'training' });
  await adoptIncarnation(database.url);
  const databaseUrl = await database.urlAs(APP_ROLE);
  const registry = await openRegistry({ databaseUrl, dataDir: folder, purpose: 'training' });
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  const place = { purpose: 'training', folder } as const;
  const module = StandaloneModule.of({ place, registry, sessionKey: 'k'.repeat(40), portal: folder });
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bufferLogs: true,
    abortOnError: false,
  });
  const consumers = consumersIn(app);
  for (const { life } of consumers) connectEventStream(app, life.stream);
  service = await bootstrap(app, { service: 'agree', checkAnswers: true, write: () => undefined });
  await app.startAllMicroservices();
  await service.listen(0);
  const server: Server = app.getHttpServer();
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
  const auditor = DEMONSTRATION_PERSONS.find(({ role }) => role === 'AUDITOR')?.person.id;
  const chosen = await fetch(`${address}/api/access/v1/me`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: auditor }),
  });
  cookie = chosen.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const { size } = await registry.store.head();
  for (const { life } of consumers) await life.stream.runner.waitFor(size - 1, 30_000);
}, 120_000);

afterAll(async () => {
  await service.stop();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** All documents as the registry lists them on a day. */
async function listOn(day: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const at = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: { items: readonly Row[]; nextCursor: string | null } = await ask(
      `registry/v1/agreements?validOn=${day}&limit=200${at}`,
    );
    rows.push(...page.items);
    cursor = page.nextCursor;
  }
  return rows;
}

/** The history of every partnership that the registry lists, with its documents; each event once. */
async function wholeHistory(): Promise<readonly Entry[]> {
  const { items } = await ask<{ items: readonly { id: string }[] }>(
    'registry/v1/partnerships?limit=200&validOn=2030-01-01',
  );
  const entries = new Map<string, Entry>();
  for (const { id } of items) {
    const history = await ask<{ entries: readonly Entry[] }>(`registry/v1/partnerships/${id}/history`);
    for (const entry of history.entries) entries.set(entry.eventId, entry);
  }
  return [...entries.values()];
}

const PERIODS = [
  ['1980-01-01', '1990-01-01'],
  ['2003-01-01', '2004-01-01'],
  ['2015-01-01', '2020-01-01'],
  ['2020-01-01', '2021-01-01'],
  ['2022-01-01', '2022-07-01'],
  ['2022-07-01', '2023-01-01'],
  ['2024-01-01', '2025-01-01'],
  ['2025-01-01', '2026-01-01'],
  ['1900-01-01', '2026-02-01'],
] as const;

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
const numbers = (rows: readonly { readonly number: string }[]): readonly string[] =>
  rows.map(({ number }) => number).sort();
const reportOf = async (from: string, to: string): Promise<Reported> => {
  const report = await ask<Reported>(`reporting/v1/reports?from=${from}&to=${to}`);
  expect(report.more).toBe(0);
  return report;
};
const chapter = (report: Reported, name: string, certainty?: string): Reported['rows'] =>
  report.rows.filter(
    (row) => row.chapter === name && (certainty === undefined || row.certainty === certainty),
  );

describe('the reports and the registry, on the training register', () => {
  it.each(PERIODS)('agree on what was concluded from %s to %s', async (from, to) => {
    const listed = (await listOn(dayBefore(to))).map(({ registerNumber, signedOn }) => ({
      number: registerNumber,
      range: parseEdtf(signedOn),
    }));
    const within = listed.filter(
      ({ range }) => (range?.earliest ?? '') >= from && (range?.latest ?? '9') < to,
    );
    const overlaps = listed.filter(
      ({ range }) => range?.earliest != null && range.earliest < to && (range.latest ?? '') >= from,
    );
    const undated = listed.filter(({ range }) => range?.earliest == null);
    const report = await reportOf(from, to);
    expect(numbers(chapter(report, 'CONCLUDED', 'CERTAIN'))).toEqual(numbers(within));
    expect(numbers(chapter(report, 'CONCLUDED', 'POSSIBLE'))).toEqual(
      numbers(overlaps.filter((one) => !within.includes(one))),
    );
    expect(numbers(chapter(report, 'CONCLUDED', 'UNDATED'))).toEqual(numbers(undated));
    expect(report.figures['concluded']?.certain).toBe(within.length);
  });

  it.each(PERIODS)('agree on what ended from %s to %s', async (from, to) => {
    const endedOn = async (day: string): Promise<ReadonlySet<string>> =>
      new Set(
        (await listOn(day))
          .filter(({ legal }) => ['TERMINATED', 'EXPIRED', 'SUPERSEDED'].includes(legal))
          .map(({ registerNumber }) => registerNumber),
      );
    const [before, after] = [await endedOn(dayBefore(from)), await endedOn(dayBefore(to))];
    const report = await reportOf(from, to);
    const began = chapter(report, 'ENDED').filter(
      ({ date }) => (parseEdtf(date ?? '')?.earliest ?? '') >= from,
    );
    expect(numbers(began)).toEqual([...after].filter((number) => !before.has(number)).sort());
  });

  it('agree on every change that was recorded, event by event', async () => {
    const history = await wholeHistory();
    const corrected = new Set(history.map(({ corrects }) => corrects));
    const counted =
      /^(AgreementCorrected|AgreementStatementMade|PartnershipStatementMade|PartnershipLevelSet|RelationStartStated)$/;
    const gone = new Set(
      history.filter(({ type }) => /Withdrawn|Voided$/.test(type)).map(({ subject }) => subject.id),
    );
    for (const [from, to] of PERIODS) {
      const [begins, ends] = [from, to].map((day) => endOfDayIn(dayBefore(day), 'Europe/Moscow'));
      const recorded = ({ recordedAt }: { readonly recordedAt: string }): boolean =>
        recordedAt >= (begins ?? '') && recordedAt < (ends ?? '');
      const expected = history
        .filter(recorded)
        .filter(({ type, eventId, subject }) => {
          const stands =
            !corrected.has(eventId) || type === 'AgreementCorrected' || !type.includes('Statement');
          return counted.test(type) && stands && !gone.has(subject.id);
        })
        .map(({ eventId }) => eventId);
      const report = await reportOf(from, to);
      const endings = chapter(report, 'ENDED', 'CERTAIN').map(({ key }) => key.split(':')[1] ?? '');
      const changes = chapter(report, 'CHANGED', 'CERTAIN')
        .filter(recorded)
        .map(({ key }) => key.split(':')[1] ?? '');
      expect([from, [...changes].sort()]).toEqual([
        from,
        expected.filter((id) => !endings.includes(id)).sort(),
      ]);
    }
  });

  it('have something to agree on', async () => {
    const report = await reportOf('1900-01-01', '2026-02-01');
    expect(report.figures['concluded']?.certain).toBeGreaterThan(20);
    expect(report.figures['ended']?.certain).toBeGreaterThan(2);
    expect(report.figures['changed']?.certain).toBeGreaterThan(20);
    expect(chapter(report, 'CONCLUDED', 'UNDATED').length).toBeGreaterThan(0);
  });
});
