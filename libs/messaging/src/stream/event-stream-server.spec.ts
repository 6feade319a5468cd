import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { InMemoryProjectionDatabase } from '@pobratim/event-sourcing';
import { startTowns, type TownApp, type TownsController } from '../contract/town-app.js';
import { Registrar, type World } from '../contract/world.js';
import { StoreLog } from './store-log.js';

const storeWorld = (): World => {
  const registrar = new Registrar();
  return {
    store: registrar.store,
    log: new StoreLog(registrar.store),
    database: new InMemoryProjectionDatabase(),
    alarms: [],
    register: (town) => registrar.register(town),
    rename: (town, name) => registrar.rename(town, name),
    close: () => Promise.resolve(),
  };
};

describe('the stream of a service', () => {
  let world: World;
  let service: TownApp<TownsController>;

  beforeEach(async () => {
    world = storeWorld();
    service = await startTowns(world);
  });

  afterEach(() => service.close());

  it('hands every event to the method of its type, in the order of the log', async () => {
    for (const town of ['Hagen', 'Vitebsk', 'Grodno']) await world.register(town);
    await world.rename('Hagen', 'Hagen am Ruhr');
    await service.arrived();
    expect(service.towns.seen).toEqual(['Hagen', 'Vitebsk', 'Grodno', 'Hagen am Ruhr']);
  });
});
