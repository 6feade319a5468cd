import { useTranslation } from 'react-i18next';
import { useChoosePerson, usePersons } from '../api/access.js';
import { useLanguage } from '../i18n/use-language.js';
import { Answered } from '../shared/ui/answered.js';
import { ErrorNote } from '../shared/ui/error-note.js';
import { useTitle } from '../shared/ui/use-title.js';
import { initialsOf } from './person-words.js';

/** The demonstration sign-in: who sits in front of the screen. */
export function ChoosePersonPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const persons = usePersons();
  const choose = useChoosePerson();
  useTitle(t('frame.choosePerson'));
  return (
    <div className="choose-person">
      <h1>{t('frame.choosePerson')}</h1>
      <p className="muted">{t('frame.choosePersonNote')}</p>
      {choose.error !== null && <ErrorNote error={choose.error} />}
      <Answered query={persons}>
        {(list) => (
          <ul className="person-list">
            {list.map((one) => (
              <li key={one.person.id}>
                <button
                  type="button"
                  className="person-card"
                  onClick={() => {
                    choose.mutate(one.person.id);
                  }}
                >
                  <span className="avatar" aria-hidden="true">
                    {initialsOf(one, language)}
                  </span>
                  <span>
                    <strong>{one.person.name[language]}</strong>
                    <span className="muted small">
                      {one.office.name[language]} · {t(`words.role.${one.role}`)}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </div>
  );
}
