import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@pobratim/kernel';
import { specAtlas, type SpecAtlas } from './spec-towns.js';
import { TypeOrmDeadLetterOutbox } from './typeorm-dead-letter-outbox.js';
import { TypeOrmProjectionDatabase } from './typeorm-projection-database.js';

describe('the outbox of dead letters', () => {
  let atlas: SpecAtlas;
  let database: TypeOrmProjectionDatabase;
  let outbox: TypeOrmDeadLetterOutbox;

  beforeEach(async () => {
    atlas = await specAtlas();
    database = new TypeOrmProjectionDatabase(atlas.dataSource);
    outbox = new TypeOrmDeadLetterOutbox(atlas.dataSource, database);
  });

  afterEach(() => atlas.close());

  const park = (position: number): Promise<void> =>
    database.transaction((tx) =>
      database.park(
        {
          ...{ projection: 'atlas', stream: `town-${newId()}`, position, eventId: newId(), error: 'no' },
          recordedAt: '2026-11-24T12:00:00.000Z',
        },
        tx,
      ),
    );

  it('holds what is parked until it is acknowledged, also when it is parked anew', async () => {
    await park(7);
    await park(3);
    expect((await outbox.unsent('atlas')).map(({ position }) => position)).toEqual([3, 7]);
    await outbox.markSent('atlas', [3]);
    await outbox.markSent('atlas', [3]);
    await database.transaction((tx) => database.unpark({ projection: 'atlas', position: 3 }, tx));
    await park(3);
    expect((await outbox.unsent('atlas')).map(({ position }) => position)).toEqual([7]);
    expect(await outbox.unsent('other')).toEqual([]);
  });
});
