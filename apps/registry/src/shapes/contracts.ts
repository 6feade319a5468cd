import { z } from 'zod';

/** An event that leaves its service. */
export const ContractEvent = z
  .strictObject({
    type: z.string().describe('CloudEvents type: `ru.pobratim.registry.agreement.recorded.v1`'),
    name: z.string().describe('Name of the message in `proto/`'),
    audience: z.enum(['PUBLIC', 'INTERNAL']),
    topics: z.array(z.string()).describe('Public topics that carry it'),
    announced: z.boolean().describe('Not sent yet: prepare for it'),
    schema: z.string().describe('Path of the JSON Schema of its data'),
    example: z
      .string()
      .nullable()
      .describe('Path of a sample, as bytes that went out; public events have one'),
  })
  .meta({ id: 'ContractEvent' });
export type ContractEvent = z.infer<typeof ContractEvent>;

/** A topic that other agencies may read. */
export const ContractTopic = z
  .strictObject({
    name: z.string(),
    partitions: z.int().min(1),
    retentionDays: z.int().nullable().describe('`null`: for ever'),
    compacted: z.boolean(),
  })
  .meta({ id: 'ContractTopic' });
export type ContractTopic = z.infer<typeof ContractTopic>;

/** Everything that leaves the services of the register, and where agencies read it. */
export const Contracts = z
  .strictObject({
    events: z.array(ContractEvent),
    topics: z.array(ContractTopic),
    asyncApi: z.string().describe('Path of the AsyncAPI document'),
  })
  .meta({ id: 'Contracts' });
export type Contracts = z.infer<typeof Contracts>;

/** A document in a form of its own: AsyncAPI, JSON Schema, CloudEvents. */
export const ForeignDocument = z.looseObject({}).meta({ id: 'ForeignDocument' });
export type ForeignDocument = z.infer<typeof ForeignDocument>;
