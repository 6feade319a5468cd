import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../__generated__/registry/types.gen.js';
import { useAcceptCertain, useEndImport } from '../../api/import-writes.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import type { ReviewOrder } from './review-order.js';

interface ReviewWaysProps {
  readonly note: Import;
  readonly order: ReviewOrder;
  /** Leads to the card that waits for a decision. */
  readonly onCard: () => void;
}

interface CancelDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

function CancelDialog({ id, onClose }: CancelDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const end = useEndImport(id, 'cancel');
  const word = t('imports.cancelImport');
  const act = (): void => {
    end.mutate(null, {
      onSuccess: () => {
        void navigate({ to: '/import/$id/account', params: { id } });
      },
    });
  };
  return (
    <Dialog title={word} onClose={onClose}>
      <div className="form">
        <p>{t('imports.cancelNote')}</p>
        {end.error !== null && <ErrorNote error={end.error} />}
        <div className="buttons">
          <button
            type="button"
            className="button button-primary"
            data-autofocus
            aria-disabled={end.isPending}
            onClick={act}
          >
            {word}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('frame.cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

/** The ways through a review as a whole: accept all that is certain, finish, give up. */
export function ReviewWays({ note, order, onCard }: ReviewWaysProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const acceptCertain = useAcceptCertain(note.id);
  const complete = useEndImport(note.id, 'complete');
  const [asked, ask] = useState<'early' | 'cancel' | null>(null);
  const left = order.doubts.length + order.certain.length;
  const finish = (): void => {
    if (left > 0) {
      ask('early');
      onCard();
      return;
    }
    complete.mutate(null, {
      onSuccess: () => {
        void navigate({ to: '/import/$id/account', params: { id: note.id } });
      },
    });
  };
  if (note.state === 'COMPLETED' || note.state === 'CANCELLED') {
    return (
      <Link to="/import/$id/account" params={{ id: note.id }} className="button button-primary">
        {t('imports.accountLink')}
      </Link>
    );
  }
  if (!note.may.decide) return null;
  return (
    <div className="buttons">
      {order.certain.length > 0 && (
        <button
          type="button"
          className="button"
          aria-disabled={acceptCertain.isPending}
          onClick={() => {
            // The button goes away with the last certain line; the keys belong to the next doubt then.
            if (!acceptCertain.isPending) acceptCertain.mutate(null, { onSuccess: onCard });
          }}
        >
          {t('imports.acceptCertain', { count: order.certain.length })}
        </button>
      )}
      <button type="button" className="button button-primary" data-review-end="" onClick={finish}>
        {t('imports.finish')}
      </button>
      <button
        type="button"
        className="button button-quiet small"
        onClick={() => {
          ask('cancel');
        }}
      >
        {t('imports.cancelImport')}
      </button>
      {[acceptCertain.error, complete.error].map((error) =>
        error === null ? null : <ErrorNote key={error.message} error={error} />,
      )}
      {asked === 'early' && left > 0 && (
        <p className="note" role="status">
          {t('imports.finishEarly', { count: left })}
        </p>
      )}
      {asked === 'cancel' && (
        <CancelDialog
          id={note.id}
          onClose={() => {
            ask(null);
          }}
        />
      )}
    </div>
  );
}
