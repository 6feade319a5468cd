import { useTranslation } from 'react-i18next';
import type { PartnershipCard } from '../../__generated__/registry/types.gen.js';
import { StateWord } from '../../shared/ui/state-word.js';

/** The four words of the partnership as lists show them: what its documents and the statements on it come to. */
export function PartnershipState({ card }: { readonly card: PartnershipCard }) {
  const { t } = useTranslation();
  return (
    <ul className="state-line" aria-label={t('cards.byDocuments')}>
      <li>
        <StateWord axis="legal" value={card.legal} />
      </li>
      <li>
        <span className="muted small">{t('words.axis.ACTIVITY')}: </span>
        <StateWord axis="activity" value={card.activity} />
      </li>
      <li>
        <span className="muted small">{t('words.axis.PARTNER_POSITION')}: </span>
        <StateWord axis="position" value={card.partnerPosition} />
      </li>
      <li>
        <span className="muted small">{t('words.axis.EVIDENCE')}: </span>
        {t(`words.evidence.${card.evidence ?? 'UNSTATED'}`)}
      </li>
    </ul>
  );
}
