import { getOption, type DescFile, type DescMessage } from '@bufbuild/protobuf';
import {
  Audience,
  event as eventOption,
  type EventContract,
} from './__generated__/es/pobratim/contract/v1/contract_pb.js';
import { file_pobratim_log_v1_log } from './__generated__/es/pobratim/log/v1/log_pb.js';
import { file_pobratim_notifications_v1_notification_events } from './__generated__/es/pobratim/notifications/v1/notification_events_pb.js';
import { file_pobratim_operator_v1_operator_events } from './__generated__/es/pobratim/operator/v1/operator_events_pb.js';
import { file_pobratim_publication_v1_publication } from './__generated__/es/pobratim/publication/v1/publication_pb.js';
import { file_pobratim_registry_agreement_v1_agreement_events } from './__generated__/es/pobratim/registry/agreement/v1/agreement_events_pb.js';
import { file_pobratim_registry_agreement_v1_agreement_state } from './__generated__/es/pobratim/registry/agreement/v1/agreement_state_pb.js';
import { file_pobratim_registry_imports_v1_import_events } from './__generated__/es/pobratim/registry/imports/v1/import_events_pb.js';
import { file_pobratim_registry_internal_v1_record_acts } from './__generated__/es/pobratim/registry/internal/v1/record_acts_pb.js';
import { file_pobratim_registry_partnership_v1_partnership_events } from './__generated__/es/pobratim/registry/partnership/v1/partnership_events_pb.js';
import { file_pobratim_registry_partnership_v1_partnership_state } from './__generated__/es/pobratim/registry/partnership/v1/partnership_state_pb.js';
import { file_pobratim_registry_party_v1_party_events } from './__generated__/es/pobratim/registry/party/v1/party_events_pb.js';
import { file_pobratim_registry_party_v1_party_state } from './__generated__/es/pobratim/registry/party/v1/party_state_pb.js';

/** A type of event with the message that its data is. */
export interface EventMessage {
  /** The CloudEvents type. */
  readonly type: string;
  readonly message: DescMessage;
  readonly audience: 'internal' | 'public';
  /** Public topics that carry it. */
  readonly topics: readonly string[];
  /** Not sent yet: consumers prepare for it. */
  readonly isAnnounced: boolean;
}

const files: readonly DescFile[] = [
  file_pobratim_registry_agreement_v1_agreement_events,
  file_pobratim_registry_agreement_v1_agreement_state,
  file_pobratim_registry_partnership_v1_partnership_events,
  file_pobratim_registry_partnership_v1_partnership_state,
  file_pobratim_registry_party_v1_party_events,
  file_pobratim_registry_party_v1_party_state,
  file_pobratim_publication_v1_publication,
  file_pobratim_registry_internal_v1_record_acts,
  file_pobratim_registry_imports_v1_import_events,
  file_pobratim_notifications_v1_notification_events,
  file_pobratim_operator_v1_operator_events,
  file_pobratim_log_v1_log,
];

const described = (message: DescMessage, contract: EventContract): EventMessage => ({
  type: contract.type,
  message,
  audience: contract.audience === Audience.PUBLIC ? 'public' : 'internal',
  topics: contract.topics,
  isAnnounced: contract.announced,
});

/** Every event of the contract, in the order of `proto/`. */
export const EVENT_MESSAGES: readonly EventMessage[] = files
  .flatMap(({ messages }) => messages)
  .map((message) => described(message, getOption(message, eventOption)))
  .filter(({ type }) => type !== '');

const byType = new Map(EVENT_MESSAGES.map((known) => [known.type, known]));

/** The event of a CloudEvents type; `undefined` for one that this program does not know. */
export function eventMessage(type: string): EventMessage | undefined {
  return byType.get(type);
}
