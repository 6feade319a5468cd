import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useInbox, useMark, useMarkAll, useUnread } from '../../api/notifications.js';
import { Answered } from '../../shared/ui/answered.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { Segments } from '../../shared/ui/segments.js';
import { useTitle } from '../../shared/ui/use-title.js';
import { MailForm } from './mail-form.js';
import { MutedList } from './muted-list.js';
import { NotificationDays } from './notification-days.js';
import { useListKeys } from './use-list-keys.js';
import { useMuteWithUndo } from './use-mute-with-undo.js';

type Shown = 'all' | 'unread';

function Empty({ shown }: { readonly shown: Shown }) {
  const { t } = useTranslation();
  const unread = shown === 'unread';
  return (
    <div className="news-none">
      <p>
        <strong>{t(unread ? 'notifications.noneUnread' : 'notifications.none')}</strong>
      </p>
      <p className="muted">{t(unread ? 'notifications.noneUnreadNote' : 'notifications.noneNote')}</p>
    </div>
  );
}

/** What to show, and everything read at once. */
function InboxBar({ shown, through }: { readonly shown: Shown; readonly through: number }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const markAll = useMarkAll();
  const unread = useUnread().data?.unread ?? 0;
  return (
    <>
      <div className="buttons news-bar">
        <Segments<Shown>
          label={t('notifications.show')}
          value={shown}
          options={[
            { value: 'all', label: t('notifications.all') },
            { value: 'unread', label: t('notifications.unreadOnly') },
          ]}
          onChange={(value) =>
            void navigate({ to: '/notifications', search: value === 'unread' ? { show: 'unread' } : {} })
          }
        />
        {unread > 0 && through >= 0 && (
          <button
            type="button"
            className="button button-primary"
            aria-disabled={markAll.isPending}
            onClick={() => {
              if (!markAll.isPending) markAll.mutate(through);
            }}
          >
            {t('notifications.readAll')}
          </button>
        )}
      </div>
      {markAll.error !== null && <ErrorNote error={markAll.error} />}
    </>
  );
}

/** What happened in the own office and territory, day by day; what is muted; and letters. */
export function InboxPage() {
  const { t } = useTranslation();
  const shown: Shown = useSearch({ from: '/notifications' }).show ?? 'all';
  const inbox = useInbox(shown === 'unread');
  const mark = useMark();
  const mute = useMuteWithUndo();
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(t('notifications.title'));
  useListKeys((id) => {
    const found = items.find((item) => item.id === id);
    if (found !== undefined) mark.mutate({ id, as: found.unread ? 'read' : 'unread' });
  });
  return (
    <div className="card">
      <h1>{t('notifications.title')}</h1>
      <Answered query={inbox}>
        {({ pages }) => (
          <>
            <InboxBar shown={shown} through={(pages[0]?.asOf.size ?? 0) - 1} />
            {items.length === 0 ? <Empty shown={shown} /> : <NotificationDays items={items} onMute={mute} />}
            {items.length > 0 && <p className="muted small news-keys">{t('notifications.keys')}</p>}
            {inbox.hasNextPage && (
              <div className="buttons">
                <button type="button" className="button" onClick={() => void inbox.fetchNextPage()}>
                  {t('notifications.more')}
                </button>
              </div>
            )}
          </>
        )}
      </Answered>
      <MutedList />
      <MailForm />
    </div>
  );
}
