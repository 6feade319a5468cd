import { isDomainError } from '@pobratim/kernel';

import { kafkaOrReason } from './kafka-or-reason.js';

// The first step of `npm test`: fetches what a broker is made of, once, or says in one line why specs will do without.
try {
  const { reason } = await kafkaOrReason({
    onProgress: (step) => {
      if (step === 'fetching-programs') {
        console.log(
          'Скачиваю программы Kafka, один раз, 67 МБ · Fetching the programs of Kafka, once, 67 MB',
        );
      }
    },
  });
  if (reason !== undefined)
    console.log(`Тесты с Kafka пропускаются · Tests with Kafka are skipped. ${oneLine(reason)}`);
} catch (error) {
  if (!isDomainError(error)) throw error;
  console.error(`REQUIRE_KAFKA=1. ${oneLine(`${error.messages.ru} · ${error.messages.en}`)}`);
  process.exitCode = 1;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' / ');
}
