import { notifications } from '@mantine/notifications';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  LetterLanguage,
  MailPreference,
  MailState,
  NotificationKind,
} from '../../__generated__/notifications/types.gen.js';
import { useMailWish, useSetMailWish } from '../../api/notifications.js';
import { Answered } from '../../shared/ui/answered.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { ChoiceField, TextField } from '../../shared/ui/form-field.js';

const KINDS: readonly NotificationKind[] = ['TERM_ENDING', 'IMPORT_WAITING', 'RECORD_CHANGED'];
const LANGUAGES: readonly LetterLanguage[] = ['ru', 'en'];

interface KindsProps {
  readonly chosen: readonly NotificationKind[];
  readonly onChange: (kinds: readonly NotificationKind[]) => void;
}

function KindChoice({ chosen, onChange }: KindsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="mail-kinds">
      <legend className="field-label">{t('notifications.mailAbout')}</legend>
      {KINDS.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={({ target }) => {
              onChange(target.checked ? [...chosen, kind] : chosen.filter((one) => one !== kind));
            }}
          />{' '}
          {t(`notifications.kind.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}

interface WishFormProps {
  readonly wish: MailState;
  /** The form begins anew when its wish is kept, so who keeps it lives outside. */
  readonly set: ReturnType<typeof useSetMailWish>;
  readonly onSave: (wish: MailPreference) => void;
}

function WishForm({ wish, set, onSave }: WishFormProps) {
  const { t } = useTranslation();
  const [kinds, setKinds] = useState<readonly NotificationKind[]>(wish.kinds);
  const [address, setAddress] = useState(wish.address ?? '');
  const [language, setLanguage] = useState(wish.language);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (set.isPending) return;
    onSave({ kinds: [...kinds], language, address: address.trim() === '' ? null : address.trim() });
  };
  return (
    <form className="form mail-form" onSubmit={submit} noValidate>
      {!wish.offered && <p className="note">{t('notifications.mailOff')}</p>}
      <KindChoice chosen={kinds} onChange={setKinds} />
      <TextField
        label={t('notifications.mailAddress')}
        value={address}
        onChange={setAddress}
        note={t(wish.fromDirectory ? 'notifications.mailDirectoryNote' : 'notifications.mailAddressNote')}
        error={wish.refused ? t('notifications.mailRefused') : null}
      />
      <ChoiceField
        label={t('notifications.mailLanguage')}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: t(`notifications.mailLanguageName.${value}`) }))}
        onChange={setLanguage}
      />
      {set.error !== null && <ErrorNote error={set.error} />}
      <div className="buttons">
        <button type="submit" className="button" aria-disabled={set.isPending}>
          {t('notifications.mailSave')}
        </button>
      </div>
    </form>
  );
}

/** Whether, about what and where to the person wants letters. */
export function MailForm() {
  const { t } = useTranslation();
  const set = useSetMailWish();
  const save = (wish: MailPreference): void => {
    set.mutate(wish, {
      onSuccess: () => {
        notifications.show({
          message: t('notifications.mailSaved'),
          closeButtonProps: { 'aria-label': t('frame.close') },
        });
      },
    });
  };
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">{t('notifications.mail')}</h2>
      <Answered query={useMailWish()}>
        {(wish) => <WishForm key={JSON.stringify(wish)} wish={wish} set={set} onSave={save} />}
      </Answered>
    </section>
  );
}
