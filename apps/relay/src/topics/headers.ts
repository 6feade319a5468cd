import { CLOUD_EVENT_JSON } from '@pobratim/contracts';
import type { PartitionTail } from '@pobratim/messaging';

/** What every record says outside its bytes, so that the end of a partition can be understood without decoding. */
export interface Mark {
  readonly position: number;
  readonly incarnation: string;
  /** Public topics: life of the topic and place in the partition. */
  readonly epoch?: number;
  readonly sequence?: number;
}

/** The headers of a public record, named as the Kafka binding of CloudEvents names attributes. */
export function headersOf({
  position,
  incarnation,
  epoch,
  sequence,
}: Required<Mark>): Record<string, string> {
  return {
    'content-type': CLOUD_EVENT_JSON,
    ce_position: String(position),
    ce_incarnation: incarnation,
    ce_epoch: String(epoch),
    ce_publicsequence: String(sequence),
  };
}

/** What the last record of a partition says of itself; `null` where there is none or it is not one of ours. */
export function markOf({ last }: PartitionTail): Mark | null {
  const told = (name: string): string | undefined => last?.headers[`ce_${name}`]?.toString();
  const [position, incarnation, epoch, sequence] = [
    told('position'),
    told('incarnation'),
    told('epoch'),
    told('publicsequence'),
  ];
  if (position === undefined || incarnation === undefined) return null;
  return {
    position: Number(position),
    incarnation,
    ...(epoch === undefined ? {} : { epoch: Number(epoch) }),
    ...(sequence === undefined ? {} : { sequence: Number(sequence) }),
  };
}
