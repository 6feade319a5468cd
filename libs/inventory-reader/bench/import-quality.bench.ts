import { readFileSync, readdirSync } from 'node:fs';
import { readInventory } from '../src/read.js';
import { type ExpectedRecord, type Score, score, sharesOf } from '../src/scoring.js';

const FIXTURES = new URL('../../../test/fixtures/inventories/', import.meta.url);
/** Tables, lists between semicolons, cards and scans: read as far as they go, not counted. */
const NOT_COUNTED = new Set([
  'zabaikalye-table',
  'samara-pipe-table',
  'amur-csv',
  'kaluga-orel-tula-cards',
  'kurgan-tyumen-ocr',
]);
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const verbose = process.argv.includes('--verbose');
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);

function measure(folder: string, name: string): Score {
  const text = readFileSync(new URL(`${folder}/${name}.txt`, FIXTURES), 'utf8');
  const expected = JSON.parse(readFileSync(new URL(`${folder}/${name}.expected.json`, FIXTURES), 'utf8')) as {
    candidates: ExpectedRecord[];
  };
  const reading = readInventory(text);
  const result = score(text, expected.candidates, reading.candidates);
  if (verbose) {
    const brief = (one: Score['spurious'][number] | ExpectedRecord): string =>
      JSON.stringify([
        one.kind,
        one.title,
        one.domesticParties.map((p) => p.name),
        one.foreignParties.map((p) => `${p.name}/${String(p.country)}`),
        one.signedOn,
        one.since,
        one.legalStatus,
        one.activity,
        one.partnerPosition,
        one.quote,
      ]);
    for (const one of result.missed) say(`  - ${brief(one)}`);
    for (const one of result.spurious) say(`  + ${brief(one)}`);
    for (const [a, b] of result.differing) say(`  ≠ ${brief(a)}\n    ${brief(b)}`);
    for (const one of reading.domestic)
      say(
        `  = domestic ${JSON.stringify([one.kind, one.parties.map((p) => p.name), one.signedOn, one.quote])}`,
      );
    for (const one of reading.unrecognised) say(`  ? ${one.reason}: ${one.quote}`);
  }
  return result;
}

const texts = ['development', 'own', 'wordings'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, FIXTURES))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ folder, name: file.replace('.txt', '') })),
);
say('text                            expected  found  precision  recall   dates  countries');
const counted: Score[] = [];
const all: Record<string, object> = {};
for (const { folder, name } of texts) {
  if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
  const result = measure(folder, name);
  const shares = sharesOf([result]);
  const inSet = folder === 'development' && !NOT_COUNTED.has(name);
  if (inSet) counted.push(result);
  all[name] = { ...shares, expected: result.expected, found: result.found, counted: inSet };
  say(
    `${inSet ? ' ' : '·'} ${name.padEnd(28)} ${String(result.expected).padStart(6)} ${String(result.found).padStart(6)} ${percent(shares.precision)} ${percent(shares.recall)} ${percent(shares.dates)} ${percent(shares.countries)}  titles ${String(result.titles)} statuses ${String(result.statuses)}`,
  );
}
say('· not counted');
say(JSON.stringify({ bench: 'import-quality', ...sharesOf(counted), texts: all }));
