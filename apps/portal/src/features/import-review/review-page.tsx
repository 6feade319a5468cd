import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useImport } from '../../api/imports.js';
import { Answered } from '../../shared/ui/answered.js';
import { useTitle } from '../../shared/ui/use-title.js';
import { NotYetReview } from './not-yet-review.js';
import { Review } from './review.js';

/** An import: being read, or its review. */
export function ReviewPage() {
  const { id } = useParams({ from: '/import/$id' });
  const { t } = useTranslation();
  const note = useImport(id);
  useTitle(note.data?.fileName ?? undefined);
  return (
    <Answered query={note} heading={t('imports.review')}>
      {(data) =>
        data.state === 'READING' || data.state === 'FAILED' ? (
          <NotYetReview note={data} />
        ) : (
          <Review key={id} note={data} />
        )
      }
    </Answered>
  );
}
