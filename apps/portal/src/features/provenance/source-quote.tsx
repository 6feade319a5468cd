import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Ground } from '../../__generated__/registry/types.gen.js';
import { useSourceText } from '../../api/cards.js';
import { Answered } from '../../shared/ui/answered.js';
import { aroundMark } from './around-mark.js';

const CONTEXT = 220;

/** The words a value was read from, marked in what stands around them. */
export function SourceQuote({ source }: { readonly source: Ground }) {
  const { t } = useTranslation();
  const { document, from, to } = source;
  const bounds =
    from === null || to === null
      ? { from: 0, to: CONTEXT }
      : { from: Math.max(0, from - CONTEXT), to: to + CONTEXT };
  const text = useSourceText(document, bounds);
  return (
    <>
      <Answered query={text}>
        {(piece) => {
          const { before, marked, after } = aroundMark(piece, source);
          return (
            <blockquote className="quote" tabIndex={0}>
              {before}
              {marked !== '' && <mark>{marked}</mark>}
              {after}
            </blockquote>
          );
        }}
      </Answered>
      <Link
        to="/sources/$id"
        params={{ id: document }}
        search={{ from: from ?? undefined, to: to ?? undefined }}
      >
        {t('cards.openSource')}
      </Link>
    </>
  );
}
