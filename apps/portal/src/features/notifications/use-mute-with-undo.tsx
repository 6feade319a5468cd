import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { NotificationKind, RecordRef } from '../../__generated__/notifications/types.gen.js';
import { useMute } from '../../api/notifications.js';
import { ErrorNote } from '../../shared/ui/error-note.js';

/** What is not to be told of any more. */
export type Muted = { readonly kind: NotificationKind } | { readonly record: RecordRef };

/**
 * Mutes at once and offers to take it back; what a person muted for good stands in the list below the inbox. For the
 * page: a row is gone once it is muted, and with it whoever would have offered.
 */
export function useMuteWithUndo(): (what: Muted) => void {
  const { t } = useTranslation();
  const mute = useMute();
  const undo = useMute();
  return (what) => {
    mute.mutate(
      { ...what, on: true },
      {
        onSuccess: () => {
          const id = `muted-${JSON.stringify(what)}`;
          notifications.show({
            id,
            autoClose: 10_000,
            closeButtonProps: { 'aria-label': t('frame.close') },
            message: (
              <>
                {t('notifications.muted')}{' '}
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => {
                    undo.mutate({ ...what, on: false });
                    notifications.hide(id);
                  }}
                >
                  {t('notifications.undo')}
                </button>
              </>
            ),
          });
        },
        onError: (error) => {
          notifications.show({ message: <ErrorNote error={error} />, autoClose: false });
        },
      },
    );
  };
}
