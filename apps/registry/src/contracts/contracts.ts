import { CONTRACTS_PATH, EVENT_MESSAGES, TOPICS, type EventMessage, type Topic } from '@pobratim/contracts';
import type { ContractEvent, Contracts, ContractTopic } from '../shapes/contracts.js';

const DAY = 86_400_000;

const eventView = ({ type, message, audience, topics, isAnnounced }: EventMessage): ContractEvent => ({
  type,
  name: message.name,
  audience: audience === 'public' ? 'PUBLIC' : 'INTERNAL',
  topics: [...topics],
  announced: isAnnounced,
  schema: `${CONTRACTS_PATH}/schemas/${type}.json`,
  example: audience === 'public' ? `${CONTRACTS_PATH}/examples/${type}.json` : null,
});

const topicView = ({ name, partitions, retentionMs, isCompacted }: Topic): ContractTopic => ({
  name,
  partitions,
  retentionDays: retentionMs < 0 ? null : retentionMs / DAY,
  compacted: isCompacted,
});

/** The contract as a page shows it. */
export function contractsView(): Contracts {
  return {
    events: EVENT_MESSAGES.map(eventView),
    topics: TOPICS.filter(({ audience }) => audience === 'public').map(topicView),
    asyncApi: `${CONTRACTS_PATH}/asyncapi.json`,
  };
}
