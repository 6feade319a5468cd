import { useParams } from '@tanstack/react-router';
import { useAgreementCard } from '../../api/cards.js';
import { usePair } from '../../api/pair.js';
import { Answered } from '../../shared/ui/answered.js';
import { useTitle } from '../../shared/ui/use-title.js';
import { AgreementView } from './agreement-view.js';

/** The page of one document as of the pair; its address takes the register number. */
export function AgreementPage() {
  const { id } = useParams({ from: '/agreements/$id' });
  const card = useAgreementCard(id, usePair());
  useTitle(card.data?.facts.title.value);
  return (
    <Answered query={card} heading={id}>
      {(data) => <AgreementView card={data} />}
    </Answered>
  );
}
