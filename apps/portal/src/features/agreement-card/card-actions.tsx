import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { AgreementCard } from '../../__generated__/registry/types.gen.js';
import { usePlainAct, type PlainAct } from '../../api/card-writes.js';
import { ErrorNote } from '../../shared/ui/error-note.js';
import { useCardSearch } from '../provenance/use-card-search.js';
import type { CardDialog } from './card-dialogs.js';

interface CardActionsProps {
  readonly card: AgreementCard;
  readonly onOpen: (dialog: CardDialog) => void;
}

const SAID: Readonly<Record<PlainAct, string>> = {
  confirm: 'cards.confirmed',
  void: 'cards.voided',
  decline: 'cards.declined',
};

function PlainActButton({
  act,
  word,
  id,
}: {
  readonly act: PlainAct;
  readonly word: string;
  readonly id: string;
}) {
  const { t } = useTranslation();
  const write = usePlainAct(act, id);
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={write.isPending}
        onClick={() => {
          write.mutate(null, {
            onSuccess: () => {
              notifications.show({ message: t(SAID[act]) });
            },
          });
        }}
      >
        {t(word)}
      </button>
      {write.error !== null && <ErrorNote error={write.error} />}
    </>
  );
}

/** What may be done with the record now; in the past nothing may. */
export function CardActions({ card: { id, may }, onOpen }: CardActionsProps) {
  const { t } = useTranslation();
  const { compare, change } = useCardSearch();
  return (
    <div className="buttons">
      <button
        type="button"
        className="button button-primary"
        aria-pressed={compare === 'on'}
        onClick={() => {
          change({ compare: compare === 'on' ? undefined : 'on' });
        }}
      >
        {t('cards.compare')}
      </button>
      {may.state && (
        <button
          type="button"
          className="button"
          onClick={() => {
            onOpen({ kind: 'statement' });
          }}
        >
          {t('cards.makeStatement')}
        </button>
      )}
      {may.confirm && <PlainActButton act="confirm" word="cards.confirm" id={id} />}
      {may.confirmVoid && <PlainActButton act="void" word="cards.confirmVoid" id={id} />}
      {may.declineVoid && <PlainActButton act="decline" word="cards.declineVoid" id={id} />}
      <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button type="button" className="button" aria-label={t('cards.otherActions')}>
            …
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              window.print();
            }}
          >
            {t('cards.print')}
          </Menu.Item>
          {may.withdraw && (
            <Menu.Item
              onClick={() => {
                onOpen({ kind: 'removal', act: 'withdraw' });
              }}
            >
              {t('cards.withdraw')}
            </Menu.Item>
          )}
          {may.proposeVoid && (
            <Menu.Item
              onClick={() => {
                onOpen({ kind: 'removal', act: 'proposeVoid' });
              }}
            >
              {t('cards.proposeVoid')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
