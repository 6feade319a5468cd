import { useTranslation } from 'react-i18next';

interface FormEndProps {
  readonly submit: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
}

/** The primary button of a form and the way out of it. */
export function FormEnd({ submit, busy, onCancel }: FormEndProps) {
  const { t } = useTranslation();
  return (
    <div className="buttons">
      <button type="submit" className="button button-primary" aria-disabled={busy}>
        {submit}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        {t('frame.cancel')}
      </button>
    </div>
  );
}
