import { codeOf, type CloudEvent } from '@pobratim/contracts';
import type { Details } from './notification.js';
import { isOf } from '../records/event-of.js';

/** The part of the details that says what was changed. */
type Told = Pick<Details, 'change' | 'field' | 'axis' | 'value' | 'side' | 'level'>;

/** Changes whose type says everything. */
const BARE: Readonly<Record<string, NonNullable<Told['change']>>> = {
  'ru.pobratim.registry.agreement.recorded.v1': 'RECORDED',
  'ru.pobratim.registry.agreement.voiding-proposed.v1': 'VOIDING_PROPOSED',
  'ru.pobratim.registry.agreement.voiding-declined.v1': 'VOIDING_DECLINED',
  'ru.pobratim.registry.agreement.voided.v1': 'VOIDED',
  'ru.pobratim.registry.agreement.withdrawn.v1': 'WITHDRAWN',
};

const camel = (code: string): string =>
  code.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The statement of an event: its axis, its value and whose word it is, in the codes of the register. */
function statementIn(event: CloudEvent): Told | null {
  if (
    !isOf(event, 'ru.pobratim.registry.agreement.statement-made.v1') &&
    !isOf(event, 'ru.pobratim.registry.partnership.statement-made.v1')
  )
    return null;
  const statement = event.data?.statement;
  if (statement === undefined) return null;
  const { legal, activity, partnerPosition, evidence } = statement;
  const told: Told = { change: 'STATED', side: codeOf('SIDE', statement.side) };
  if (legal !== undefined) return { ...told, axis: 'LEGAL', value: codeOf('LEGAL_STATUS', legal) };
  if (activity !== undefined) return { ...told, axis: 'ACTIVITY', value: codeOf('ACTIVITY', activity) };
  if (partnerPosition !== undefined) {
    return { ...told, axis: 'PARTNER_POSITION', value: codeOf('PARTNER_POSITION', partnerPosition) };
  }
  return evidence === undefined ? told : { ...told, axis: 'EVIDENCE', value: codeOf('EVIDENCE', evidence) };
}

function levelIn(event: CloudEvent): Told | null {
  if (isOf(event, 'ru.pobratim.registry.partnership.level-set.v1') && event.data !== undefined) {
    return { change: 'LEVEL_SET', level: codeOf('PARTNERSHIP_LEVEL', event.data.level) };
  }
  if (
    isOf(event, 'ru.pobratim.registry.agreement.access-level-set.v1') ||
    isOf(event, 'ru.pobratim.registry.partnership.access-level-set.v1')
  ) {
    if (event.data === undefined) return null;
    return { change: 'ACCESS_LEVEL_SET', level: codeOf('ACCESS_LEVEL', event.data.accessLevel) };
  }
  return null;
}

/** What an event changes that is worth telling; `null` for what is not, and for types nobody knows yet. */
export function changeOf(event: CloudEvent): Told | null {
  const bare = BARE[event.type];
  if (bare !== undefined) return { change: bare };
  if (isOf(event, 'ru.pobratim.registry.agreement.corrected.v1') && event.data !== undefined) {
    return { change: 'CORRECTED', field: camel(codeOf('AGREEMENT_FIELD', event.data.field)) };
  }
  return statementIn(event) ?? levelIn(event);
}
