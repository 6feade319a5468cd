import type { NotificationItem } from '../../__generated__/notifications/types.gen.js';
import { sayDate } from '../../shared/dates/say-date.js';
import { useSpeech } from '../../shared/use-speech.js';
import { byDay, dayOf } from './by-day.js';
import { NotificationLine } from './notification-line.js';
import type { Muted } from './use-mute-with-undo.js';

const DAY = 86_400_000;

/** What a day is called: today and yesterday by their names too. */
function DayName({ day }: { readonly day: string }) {
  const { t, language } = useSpeech();
  const date = sayDate(day, language) ?? day;
  const now = new Date();
  if (day === dayOf(now)) return `${t('notifications.today')}, ${date}`;
  if (day === dayOf(new Date(now.getTime() - DAY))) return `${t('notifications.yesterday')}, ${date}`;
  return date;
}

interface DaysProps {
  readonly items: readonly NotificationItem[];
  readonly onMute: (what: Muted) => void;
}

/** Notifications under the days on which they came. */
export function NotificationDays({ items, onMute }: DaysProps) {
  return byDay(items).map(({ day, items: found }) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className="news-day">
        <DayName day={day} />
      </h2>
      <ul>
        {found.map((item) => (
          <NotificationLine key={item.id} item={item} onMute={onMute} />
        ))}
      </ul>
    </section>
  ));
}
