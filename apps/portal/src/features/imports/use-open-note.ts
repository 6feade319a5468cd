import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useBringNote, type Note } from '../../api/imports.js';

/** Brings a note in and opens its review; the same bytes open the earlier one. */
export function useOpenNote() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const bring = useBringNote();
  const open = (note: Note): void => {
    bring.mutate(note, {
      onSuccess: ({ id, earlier }) => {
        if (earlier) notifications.show({ message: t('imports.earlier') });
        void navigate({ to: '/import/$id', params: { id } });
      },
    });
  };
  return { open, isPending: bring.isPending, error: bring.error };
}
