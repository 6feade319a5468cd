import { databaseGone, readyLine, run } from './run.js';
import { wordsFor } from './words.js';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

try {
  const running = await run(process.argv.slice(2), process.env, say);
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await running.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  void running.databaseEnded.then((lastWords) => {
    if (stopping) return;
    process.stderr.write(`${databaseGone(lastWords)}\n`);
    void stop(1);
  });
  say(readyLine(running));
} catch (error) {
  process.stderr.write(`${wordsFor(error)}\n`);
  process.exit(1);
}
