import { TOPICS } from '@pobratim/contracts';
import { isDomainError } from '@pobratim/kernel';

import { commandSettings } from './command-settings.js';
import type { Progress } from './progress.js';
import { startKafka } from './start-kafka.js';

// `npm run kafka`: a broker for a person, with every topic of the catalogue, until Ctrl-C.
const words: Record<Progress, string> = {
  'fetching-programs': 'Скачиваю программы Kafka, один раз · Fetching the programs of Kafka, once',
  'preparing-programs': 'Готовлю их к запуску · Preparing them',
  'creating-cluster': 'Создаю пустой кластер · Making an empty cluster',
  'ending-orphan': 'Завершаю брокер прошлого запуска · Ending the broker of an earlier run',
  starting: 'Запускаю · Starting',
};
const topics = TOPICS.map(({ name, partitions, retentionMs, isCompacted }) => ({
  name,
  partitions,
  settings: { 'cleanup.policy': isCompacted ? 'compact' : 'delete', 'retention.ms': String(retentionMs) },
}));

try {
  const settings = commandSettings(process.env);
  const kafka = await startKafka({
    ...settings,
    topics,
    onProgress: (step) => {
      console.log(words[step]);
    },
    onDeath: ({ id }, lastWords) => {
      console.error(`Узел ${id} завершился сам · Node ${id} ended by itself\n${lastWords}`);
      process.exitCode = 1;
    },
  });
  const { users, folder } = settings;
  const names = users === undefined ? '' : `: root, ${Object.keys(users.agencies ?? {}).join(', ')}`;
  console.log(
    [
      '',
      `  Kafka      ${kafka.bootstrap}${users === undefined ? '' : `  SASL_PLAINTEXT, SCRAM-SHA-256${names}`}`,
      `  папка      ${folder}`,
      `  темы       ${topics.map(({ name }) => name).join(', ')}`,
      '',
      'Остановить: Ctrl-C, данные останутся · Stop with Ctrl-C, the data stay',
    ].join('\n'),
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void kafka.stop());
} catch (error) {
  if (!isDomainError(error)) throw error;
  console.error(`${error.messages.ru}\n${error.messages.en}`);
  process.exitCode = 1;
}
