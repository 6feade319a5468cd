import { specCluster } from './spec-cluster.js';
import { killPoints, type KillPoint } from './spec-kill-points.js';

// `npm run chaos -- store [points]`: 50 kill points on a PostgreSQL of its own that flushes to disk; every tenth kills
// the server as well. Ends with a line that says whether anything was lost or doubled.
const points = Number(process.argv[2] ?? 50);

/** Seconds after which the run counts as stuck: some five for each point, on a slow machine. */
const patience = 60 + points * 15;

if (!Number.isInteger(points) || points < 1) {
  console.error('npm run chaos -- store [number of kill points, 50 when left out]');
  process.exit(1);
}

const cluster = await specCluster();
const stuck = setTimeout(() => {
  console.error(`Not done after ${patience} seconds: stuck.`);
  process.exitCode = 1;
  void cluster.stop().finally(() => process.exit(1));
}, patience * 1000);

const crash = async (): Promise<void> => {
  await cluster.kill();
  await cluster.start();
};

function tell({ number, moment, cut, written }: KillPoint): void {
  const width = String(points).length;
  console.log(
    `${String(number).padStart(width)}/${points}  ${moment.padEnd(22)} ${cut} under way, ${written} of them in the log`,
  );
}

try {
  const report = await killPoints({ ...cluster, crash }, { points, onPoint: tell });
  const { lost, doubled, untrue, appends, conflicts, events } = report;
  for (const [what, list] of Object.entries({ lost, doubled, untrue })) {
    for (const line of list.slice(0, 20)) console.log(`${what}: ${line}`);
  }
  console.log(`${appends} appends answered, ${conflicts} conflicts, ${events} events compared`);
  console.log(`${points} kill points: ${lost.length} lost, ${doubled.length} doubled`);
  if (untrue.length > 0) console.log(`and ${untrue.length} untrue answers or broken links`);
  if (lost.length + doubled.length + untrue.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error);
  console.log(`stopped before ${points} kill points`);
  process.exitCode = 1;
} finally {
  clearTimeout(stuck);
  await cluster.stop();
}
