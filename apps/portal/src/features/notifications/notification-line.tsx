import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { NotificationItem } from '../../__generated__/notifications/types.gen.js';
import { useMark } from '../../api/notifications.js';
import { sayInstant } from '../../shared/dates/say-date.js';
import { useSpeech } from '../../shared/use-speech.js';
import { sayNews, sayRecord } from './notification-words.js';
import type { Muted } from './use-mute-with-undo.js';

interface OfItem {
  readonly item: NotificationItem;
}
interface LineProps extends OfItem {
  readonly onMute: (what: Muted) => void;
}

const PATHS = {
  agreement: '/agreements/$id',
  partnership: '/partnerships/$id',
  import: '/import/$id',
} as const;

/** The record a notification speaks of; whoever opens it has read the notification. */
function RecordLink({ item }: OfItem) {
  const speech = useSpeech();
  const mark = useMark();
  const { record, details, unread } = item;
  return (
    <Link
      to={PATHS[record.category]}
      params={{ id: details.number ?? record.id }}
      data-notification={item.id}
      onClick={() => {
        if (unread) mark.mutate({ id: item.id, as: 'read' });
      }}
    >
      {sayRecord(record.category, details.number, speech)}
    </Link>
  );
}

function MuteMenu({ item, onMute }: LineProps) {
  const { t } = useSpeech();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className="button button-quiet">
          {t('notifications.mute')}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => {
            onMute({ record: item.record });
          }}
        >
          {t('notifications.muteRecord')}
        </Menu.Item>
        <Menu.Item
          onClick={() => {
            onMute({ kind: item.kind });
          }}
        >
          {t('notifications.muteKind', { kind: t(`notifications.kind.${item.kind}`) })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** One notification: what of, what happened, who and when, and what can be done with it. */
export function NotificationLine({ item, onMute }: LineProps) {
  const speech = useSpeech();
  const { t, language } = speech;
  const mark = useMark();
  const { details, unread, settled, actor } = item;
  const names = details.parties.join(' – ');
  return (
    <li className={unread ? 'news news-unread' : 'news'}>
      <span className="news-mark" aria-hidden="true">
        {unread ? '●' : ''}
      </span>
      <div className="news-words">
        <p>
          {unread && <span className="visually-hidden">{t('notifications.unread')}: </span>}
          <RecordLink item={item} />
          {names !== '' && <span className="muted"> · {names}</span>}
        </p>
        <p>
          {sayNews(item, speech)}
          {details.late === true && <span className="tag">{t('notifications.late')}</span>}
          {settled && <span className="tag">{t('notifications.settled')}</span>}
        </p>
        <p className="muted small">
          {sayInstant(item.raisedAt, language)}
          {actor !== null && ` · ${actor[language]}`}
        </p>
      </div>
      <div className="news-acts">
        {!settled && (
          <button
            type="button"
            className="button button-quiet"
            aria-disabled={mark.isPending}
            onClick={() => {
              if (!mark.isPending) mark.mutate({ id: item.id, as: unread ? 'read' : 'unread' });
            }}
          >
            {t(unread ? 'notifications.markRead' : 'notifications.markUnread')}
          </button>
        )}
        <MuteMenu item={item} onMute={onMute} />
      </div>
    </li>
  );
}
