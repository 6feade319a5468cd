import { Menu } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';
import { useChoosePerson, useMe, usePersons } from '../api/access.js';
import { Bell } from '../features/notifications/bell.js';
import { useLanguage } from '../i18n/use-language.js';
import { MenuIcon } from '../shared/ui/icons.js';
import { ComfortMenu } from './comfort-menu.js';
import { initialsOf } from './person-words.js';

function PersonMenu() {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useMe().data;
  const persons = usePersons().data ?? [];
  const choose = useChoosePerson();
  if (me == null) return null;
  return (
    <Menu position="bottom-end" width={340} withinPortal>
      <Menu.Target>
        <button type="button" className="person">
          <span className="visually-hidden">{t('frame.person')}:</span>
          <span className="person-words">
            <strong>{me.person.name[language]}</strong>
            <span className="muted">
              {me.office.name[language]} · {t(`words.role.${me.role}`)}
            </span>
          </span>
          <span className="avatar" aria-hidden="true">
            {initialsOf(me, language)}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {persons.map((one) => (
          <Menu.Item
            key={one.person.id}
            onClick={() => {
              choose.mutate(one.person.id);
            }}
            aria-current={one.person.id === me.person.id ? 'true' : undefined}
          >
            <strong>{one.person.name[language]}</strong>
            {one.person.id === me.person.id ? ' ✓' : ''}
            <br />
            <span className="muted small">
              {one.office.name[language]} · {t(`words.role.${one.role}`)}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Search, language, reading comfort, and who is working. */
export function TopBar({ onMenu }: { readonly onMenu: () => void }) {
  const { t, i18n } = useTranslation();
  const other = useLanguage() === 'ru' ? 'en' : 'ru';
  return (
    <div className="topbar">
      <button type="button" className="square topbar-menu" aria-label={t('frame.openMenu')} onClick={onMenu}>
        <MenuIcon />
      </button>
      <button type="button" className="search-field" onClick={spotlight.open}>
        <span>{t('frame.searchField')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className="topbar-right">
        <button
          type="button"
          className="square"
          lang={other}
          aria-label={other === 'en' ? 'EN: English' : 'РУС: по-русски'}
          onClick={() => void i18n.changeLanguage(other)}
        >
          {other === 'en' ? 'EN' : 'РУС'}
        </button>
        <ComfortMenu />
        <Bell />
        <PersonMenu />
      </div>
    </div>
  );
}
