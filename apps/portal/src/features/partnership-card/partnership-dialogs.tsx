import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Level, PartnershipCard } from '../../__generated__/registry/types.gen.js';
import { useSetLevel, useStatePartnership } from '../../api/card-writes.js';
import { LEVELS } from '../../shared/codes.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { FormEnd } from '../../shared/ui/form-end.js';
import { ChoiceField } from '../../shared/ui/form-field.js';
import { AccessDialog } from '../access-level/access-dialog.js';
import { StatementDialog } from '../correction/statement-dialog.js';

interface OverCardProps {
  readonly card: PartnershipCard;
  readonly onClose: () => void;
}

/** The dialog that is open over a partnership. */
export type PartnershipDialog = 'level' | 'statement' | 'access';

/** The open dialog, if any. */
export function PartnershipDialogs({
  dialog,
  ...over
}: OverCardProps & { readonly dialog: PartnershipDialog | null }) {
  if (dialog === null) return null;
  if (dialog === 'level') return <LevelDialog {...over} />;
  if (dialog === 'access') return <AccessDialog kind="partnership" {...over} />;
  return <PartnershipStatementDialog {...over} />;
}

/** Setting the level: the municipality's word, never a conclusion from a title. */
function LevelDialog({ card, onClose }: OverCardProps) {
  const { t } = useTranslation();
  const [level, choose] = useState<Level>(card.level.value);
  const set = useSetLevel(card);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    set.mutate({ level }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('cards.setLevel')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <ChoiceField
          label={t('cards.level')}
          note={t('cards.levelNote')}
          value={level}
          options={LEVELS.map((value) => ({ value, label: t(`words.level.${value}`) }))}
          onChange={choose}
        />
        {set.error !== null && <ErrorNote error={set.error} />}
        <FormEnd submit={t('frame.save')} busy={set.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

const AXES = ['ACTIVITY', 'PARTNER_POSITION'] as const;

/** A word about the relation as a whole. */
function PartnershipStatementDialog({ card, onClose }: OverCardProps) {
  const state = useStatePartnership(card);
  return (
    <StatementDialog
      axes={AXES}
      write={{
        mutate: (wish, options) => {
          if (wish.axis === 'ACTIVITY' || wish.axis === 'PARTNER_POSITION') state.mutate(wish, options);
        },
        error: state.error,
        isPending: state.isPending,
      }}
      onClose={onClose}
    />
  );
}
