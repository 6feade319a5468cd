import { useState } from 'react';
import type { PartnershipCard } from '../../__generated__/registry/types.gen.js';
import { Crumbs } from '../../shared/ui/crumbs.js';
import { useSpeech } from '../../shared/use-speech.js';
import { AxesTable } from '../agreement-card/axes-table.js';
import { ComparisonSection } from '../comparison/comparison-section.js';
import { HistorySection } from '../history/history-section.js';
import { ProvenancePanel } from '../provenance/provenance-panel.js';
import { useCardSearch } from '../provenance/use-card-search.js';
import { askedOf } from './asked-values.js';
import { DocumentChain } from './document-chain.js';
import { PartnershipDialogs, type PartnershipDialog } from './partnership-dialogs.js';
import { PartnershipState } from './partnership-state.js';
import { PartnershipFacts } from './partnership-facts.js';

/** The unit people think in: Смоленск — Хаген, with its documents inside. */
export function PartnershipView({ card }: { readonly card: PartnershipCard }) {
  const speech = useSpeech();
  const { t, language } = speech;
  const { whence, compare, change } = useCardSearch();
  const [dialog, open] = useState<PartnershipDialog | null>(null);
  const asked = askedOf(card, whence, speech);
  const close = (): void => {
    open(null);
  };
  const [ours, partner] = [
    card.parties.find(({ side }) => side === 'RU'),
    card.parties.find(({ side }) => side === 'FOREIGN'),
  ];
  const axes = [
    { axis: 'ACTIVITY' as const, statements: card.axes.activity },
    { axis: 'PARTNER_POSITION' as const, statements: card.axes.partnerPosition },
  ];
  return (
    <div className={asked === undefined ? '' : 'with-panel'}>
      <article className="card">
        <header className="card-head">
          <Crumbs view="partnerships" here={card.number} />
          <h1>{card.title}</h1>
          <p className="lead">{card.sentence[language]}</p>
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
            {card.may.state && (
              <button
                type="button"
                className="button"
                onClick={() => {
                  open('statement');
                }}
              >
                {t('cards.makeStatement')}
              </button>
            )}
            <button
              type="button"
              className="button"
              onClick={() => {
                window.print();
              }}
            >
              {t('cards.print')}
            </button>
          </div>
        </header>
        {compare === 'on' && <ComparisonSection kind="partnership" id={card.id} />}
        <section aria-labelledby="documents">
          <h2 id="documents">{t('cards.documents')}</h2>
          <DocumentChain documents={card.documents} />
        </section>
        <section aria-labelledby="axes">
          <h2 id="axes">{t('cards.state')}</h2>
          <PartnershipState card={card} />
          {axes.some(({ statements }) => statements.length > 0) && (
            <AxesTable
              axes={axes}
              ours={ours?.name ?? t('words.side.OURS')}
              partner={partner?.name ?? t('words.side.PARTNER')}
            />
          )}
        </section>
        <section aria-labelledby="facts">
          <h2 id="facts">{t('cards.facts')}</h2>
          <PartnershipFacts
            card={card}
            onLevel={() => {
              open('level');
            }}
            onAccess={() => {
              open('access');
            }}
          />
        </section>
        <HistorySection kind="partnership" id={card.id} />
      </article>
      {asked !== undefined && <ProvenancePanel asked={asked} />}
      <PartnershipDialogs card={card} dialog={dialog} onClose={close} />
    </div>
  );
}
