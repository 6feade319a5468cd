import { useParams } from '@tanstack/react-router';
import { usePartnershipCard } from '../../api/cards.js';
import { usePair } from '../../api/pair.js';
import { Answered } from '../../shared/ui/answered.js';
import { useTitle } from '../../shared/ui/use-title.js';
import { PartnershipView } from './partnership-view.js';

/** The page of a partnership as of the pair; its address takes the number. */
export function PartnershipPage() {
  const { id } = useParams({ from: '/partnerships/$id' });
  const card = usePartnershipCard(id, usePair());
  useTitle(card.data?.title);
  return (
    <Answered query={card} heading={id}>
      {(data) => <PartnershipView card={data} />}
    </Answered>
  );
}
