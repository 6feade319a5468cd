import { useTranslation } from 'react-i18next';
import { useFigures } from '../../api/analytics.js';
import { usePair } from '../../api/pair.js';
import { Answered } from '../../shared/ui/answered.js';
import { useTitle } from '../../shared/ui/use-title.js';
import { EmptyFigures } from './empty-figures.js';
import { FigureBars } from './figure-bars.js';
import { FigureTable } from './figure-table.js';
import { figuresQueryOf } from './figures-query.js';
import { FiguresTools } from './figures-tools.js';
import { MomentLine } from './moment-line.js';
import { WhatIsCounted } from './what-is-counted.js';
import { useFiguresSearch } from './use-figures-search.js';

/** Figures as of the pair: bars and a table of the same numbers; every number leads to its rows. */
export function FiguresPage() {
  const { t } = useTranslation();
  const { search, change } = useFiguresSearch();
  const figures = useFigures(figuresQueryOf(search), usePair());
  useTitle(t('analytics.title'));
  return (
    <div className="figures-page">
      <FiguresTools />
      <WhatIsCounted
        search={search}
        onRemove={(dimension) => {
          change({ [dimension]: undefined });
        }}
      />
      <Answered query={figures}>
        {(answer) => (
          <div aria-busy={figures.isPlaceholderData}>
            <MomentLine
              total={answer.total}
              uncertain={answer.uncertain}
              moment={answer.moment}
              unit={answer.unit}
            />
            {answer.total === 0 ? (
              <EmptyFigures moment={answer.moment} />
            ) : (
              <>
                <FigureBars answer={answer} />
                <FigureTable answer={answer} />
              </>
            )}
          </div>
        )}
      </Answered>
    </div>
  );
}
