import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../__generated__/types.gen.js';
import { useAcceptCertain, useEndImport } from '../../api/import-writes.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import type { ReviewOrder } from './review-order.js';

interface ReviewWaysProps {
  readonly note: Import;
  readonly order: ReviewOrder;
}

interface EndDialogProps {
  readonly id: string;
  readonly how: 'complete' | 'cancel';
  readonly left: number;
  readonly onClose: () => void;
}

function EndDialog({ id, how, left, onClose }: EndDialogProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const end = useEndImport(id, how);
  const word = t(how === 'complete' ? 'imports.finish' : 'imports.cancelImport');
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
        <p>{how === 'complete' ? t('imports.finishNote', { count: left }) : t('imports.cancelNote')}</p>
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
export function ReviewWays({ note, order }: ReviewWaysProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const acceptCertain = useAcceptCertain(note.id);
  const complete = useEndImport(note.id, 'complete');
  const [ending, end] = useState<'complete' | 'cancel' | null>(null);
  const left = order.doubts.length + order.certain.length;
  const finish = (): void => {
    if (left > 0) {
      end('complete');
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
            if (!acceptCertain.isPending) acceptCertain.mutate(null);
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
          end('cancel');
        }}
      >
        {t('imports.cancelImport')}
      </button>
      {[acceptCertain.error, complete.error].map((error) =>
        error === null ? null : <ErrorNote key={error.message} error={error} />,
      )}
      {ending !== null && (
        <EndDialog
          id={note.id}
          how={ending}
          left={left}
          onClose={() => {
            end(null);
          }}
        />
      )}
    </div>
  );
}
