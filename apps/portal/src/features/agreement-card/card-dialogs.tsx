import type { AgreementCard } from '../../__generated__/registry/types.gen.js';
import { useStateAgreement, type RemovalAct } from '../../api/card-writes.js';
import { AccessDialog } from '../access-level/access-dialog.js';
import { CorrectionDialog } from '../correction/correction-dialog.js';
import type { CorrectableField } from '../correction/correctable.js';
import { RemovalDialog } from '../correction/removal-dialog.js';
import { StatementDialog } from '../correction/statement-dialog.js';

/** The dialog that is open over a card. */
export type CardDialog =
  | { readonly kind: 'correction'; readonly field: CorrectableField }
  | { readonly kind: 'statement' }
  | { readonly kind: 'access' }
  | { readonly kind: 'removal'; readonly act: RemovalAct };

interface CardDialogsProps {
  readonly card: AgreementCard;
  readonly dialog: CardDialog | null;
  readonly onClose: () => void;
}

const AXES = ['LEGAL', 'ACTIVITY', 'PARTNER_POSITION', 'EVIDENCE'] as const;

/** The open dialog, if any. */
export function CardDialogs({ card, dialog, onClose }: CardDialogsProps) {
  const state = useStateAgreement(card);
  if (dialog === null) return null;
  if (dialog.kind === 'correction')
    return <CorrectionDialog card={card} field={dialog.field} onClose={onClose} />;
  if (dialog.kind === 'access') return <AccessDialog kind="agreement" card={card} onClose={onClose} />;
  if (dialog.kind === 'removal') return <RemovalDialog act={dialog.act} id={card.id} onClose={onClose} />;
  return (
    <StatementDialog
      axes={AXES}
      write={{
        mutate: (wish, options) => {
          if (wish.axis === 'LEGAL' || wish.axis === 'EVIDENCE') state.mutate(wish, options);
          else state.mutate(wish, options);
        },
        error: state.error,
        isPending: state.isPending,
      }}
      onClose={onClose}
    />
  );
}
