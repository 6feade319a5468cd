import { schemaUrl, type CloudEvent } from '@pobratim/contracts';
import { newId } from '@pobratim/kernel';

/** The type of «complete through position P». */
export const WATERMARK = 'ru.pobratim.publication.watermark.v1';

/** What a watermark says beside the partition's own sequence. */
export interface Complete {
  readonly through: number;
  readonly incarnation: string;
  /** RFC 3339 with milliseconds and `Z`. */
  readonly at: string;
}

/** Everything public up to a position stands before this in its partition. */
export function watermark({ through, incarnation, at }: Complete, lastSequence: number): CloudEvent {
  return {
    specversion: '1.0',
    id: newId(),
    source: '/pobratim/relay',
    type: WATERMARK,
    time: at,
    datacontenttype: 'application/json',
    dataschema: schemaUrl(WATERMARK),
    position: String(through),
    incarnation,
    data: { completeThrough: String(through), lastPublicSequence: String(lastSequence) },
  };
}
