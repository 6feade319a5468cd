import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useUnread } from '../../api/notifications.js';
import { BellIcon } from '../../shared/ui/icons.js';

/** More than this is «many». */
const MOST_SHOWN = 99;

/** The way to the inbox, with how much is unread. It stays silent when the count cannot be had. */
export function Bell() {
  const { t } = useTranslation();
  const count = useUnread().data?.unread ?? 0;
  return (
    <Link
      to="/notifications"
      className="square bell"
      aria-label={count === 0 ? t('notifications.bell') : t('notifications.bellUnread', { count })}
    >
      <BellIcon />
      {count > 0 && (
        <span className="bell-count" aria-hidden="true">
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      )}
    </Link>
  );
}
