import { useState } from 'react';
import type { AgreementCard } from '../../__generated__/registry/types.gen.js';
import { Crumbs } from '../../shared/ui/crumbs.js';
import { useSpeech } from '../../shared/use-speech.js';
import { ComparisonSection } from '../comparison/comparison-section.js';
import { HistorySection } from '../history/history-section.js';
import { ProvenancePanel } from '../provenance/provenance-panel.js';
import { useCardSearch } from '../provenance/use-card-search.js';
import { askedOf } from './asked-values.js';
import { AxesTable } from './axes-table.js';
import { CardActions } from './card-actions.js';
import { CardDialogs, type CardDialog } from './card-dialogs.js';
import { FactsList } from './facts-list.js';
import { PartiesList } from './parties-list.js';
import { PartnershipCrumb } from './partnership-crumb.js';
import { RecordBanner } from './record-banner.js';
import { RelatedDocuments } from './related-documents.js';

/** The card: one sentence first, then the axes by side, the facts, the history; every value answers «откуда?». */
export function AgreementView({ card }: { readonly card: AgreementCard }) {
  const speech = useSpeech();
  const { t, language } = speech;
  const { whence, compare } = useCardSearch();
  const [dialog, open] = useState<CardDialog | null>(null);
  const asked = askedOf(card, whence, speech);
  const [ours, partner] = [
    card.parties.find(({ side }) => side === 'RU'),
    card.parties.find(({ side }) => side === 'FOREIGN'),
  ];
  const axes = [
    { axis: 'LEGAL' as const, statements: card.axes.legal },
    { axis: 'ACTIVITY' as const, statements: card.axes.activity },
    { axis: 'PARTNER_POSITION' as const, statements: card.axes.partnerPosition },
    { axis: 'EVIDENCE' as const, statements: card.axes.evidence },
  ];
  return (
    <div className={asked === undefined ? '' : 'with-panel'}>
      <article className="card">
        <header className="card-head">
          <Crumbs view="agreements" here={card.registerNumber}>
            <PartnershipCrumb number={card.partnership.number} title={card.partnership.title} />
          </Crumbs>
          <h1>{card.facts.title.value}</h1>
          <p className="lead">{card.sentence[language]}</p>
          <RecordBanner card={card} />
          <CardActions card={card} onOpen={open} />
        </header>
        {compare === 'on' && <ComparisonSection kind="agreement" id={card.id} />}
        <section aria-labelledby="facts">
          <h2 id="facts">{t('cards.facts')}</h2>
          <FactsList
            card={card}
            onCorrect={(field) => {
              open({ kind: 'correction', field });
            }}
            onAccess={() => {
              open({ kind: 'access' });
            }}
          />
        </section>
        <PartiesList card={card} />
        <section aria-labelledby="axes">
          <h2 id="axes">{t('cards.state')}</h2>
          <AxesTable
            axes={axes}
            ours={ours?.name ?? t('words.side.OURS')}
            partner={partner?.name ?? t('words.side.PARTNER')}
          />
        </section>
        <RelatedDocuments card={card} />
        <HistorySection kind="agreement" id={card.id} />
      </article>
      {asked !== undefined && <ProvenancePanel asked={asked} />}
      <CardDialogs
        card={card}
        dialog={dialog}
        onClose={() => {
          open(null);
        }}
      />
    </div>
  );
}
