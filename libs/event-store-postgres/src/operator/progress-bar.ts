import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from './told.js';

/** Progress bars on the error stream, so that the output stays clean; none where nobody looks. */
export const progressBar: Progress = (label) => {
  const format = `${label.ru} · ${label.en} [{bar}] {percentage} %  {value}/{total}  {eta_formatted}`;
  const bar = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  let started = false;
  return {
    show: (done, of) => {
      if (!started) bar.start(of, done);
      started = true;
      bar.setTotal(Math.max(of, 1));
      bar.update(done);
    },
    end: () => {
      if (started) bar.stop();
    },
  };
};

/** For `--json`. */
export const noProgress: Progress = () => ({ show: () => undefined, end: () => undefined });
