import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useImports } from '../../api/imports.js';
import { Answered } from '../../shared/ui/answered.js';

/** The imports that wait for a person. */
export function WaitingImports() {
  const { t } = useTranslation();
  const imports = useImports();
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('home.waiting')}</h2>
      <Answered query={imports}>
        {(list) => {
          const waiting = list.filter(({ state }) => state === 'REVIEW' || state === 'READING');
          if (waiting.length === 0) return <p className="muted">{t('home.waitingNone')}</p>;
          return (
            <ul className="home-waiting">
              {waiting.map(({ id, fileName, state, counts }) => (
                <li key={id}>
                  <div>
                    <strong>{fileName ?? t('imports.nameless')}</strong>
                    <span className="statement-under">
                      {state === 'READING'
                        ? t('imports.reading')
                        : t('home.progress', {
                            asked: counts.found - counts.certain,
                            certain: counts.certain,
                          })}
                    </span>
                  </div>
                  <Link to="/import/$id" params={{ id }} className="button">
                    {t('home.toReview')}
                  </Link>
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </section>
  );
}
