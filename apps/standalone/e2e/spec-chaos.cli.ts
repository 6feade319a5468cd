import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { allCaughtUp, beginLoad, compare, kill, startBackbone, VICTIMS } from './spec-backbone.js';

// `npm run chaos -- backbone [points]`: 100 times `kill -9` of a service or the broker, drawn by lot, while people record;
// then what was acknowledged is compared with what every service shows. Ends with «100 kill points: 0 lost, 0 doubled».
const points = Number(process.argv[2] ?? 100);
if (!Number.isInteger(points) || points < 1) {
  console.error('npm run chaos -- backbone [number of kill points, 100 when left out]');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'pobratim-chaos-'));
const backbone = await startBackbone(folder);
try {
  const load = await beginLoad(backbone, 2);
  for (let point = 1; point <= points; point += 1) {
    await pause(randomInt(200, 1_800));
    const victim = VICTIMS[randomInt(VICTIMS.length)] ?? 'kafka';
    await kill(backbone, victim);
    console.log(
      `${String(point).padStart(3)}/${points}  ${victim.padEnd(14)} ${load.acknowledged.size} recorded`,
    );
  }
  await load.stop();
  await allCaughtUp(backbone, load);
  const { recorded, lost, doubled } = await compare(backbone, load);
  for (const line of [...lost, ...doubled].slice(0, 40)) console.log(line);
  console.log(`${recorded} recorded, compared in the registry, the figures and the reports`);
  console.log(`${points} kill points: ${lost.length} lost, ${doubled.length} doubled`);
  if (lost.length + doubled.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await backbone.stop();
  if (process.exitCode === 1) console.log(`logs and data are kept in ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
