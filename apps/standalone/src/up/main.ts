import { databaseGone } from '../run.js';
import { wordsFor } from '../words.js';
import { runUp } from './run-up.adapter.js';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

try {
  const running = await runUp(process.argv.slice(2), process.env, say);
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    say('Останавливаю… · Stopping…');
    await running.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
  void running.databaseEnded.then((lastWords) => {
    if (stopping) return;
    process.stderr.write(`${databaseGone(lastWords)}\n`);
    void stop(1);
  });
  const what =
    running.place.purpose === 'training' ? 'учебный реестр, training register' : 'реестр, register';
  say(
    `Побратим: ${running.address} (${what}) · Kafka: ${running.kafka.bootstrap} · Ctrl-C – остановить, to stop`,
  );
} catch (error) {
  process.stderr.write(`${wordsFor(error)}\n`);
  process.exit(1);
}
