import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/access.js';
import { useRegisterInfo } from '../api/register.js';
import { useLanguage } from '../i18n/use-language.js';
import { useKeys } from '../shared/keys/use-keys.js';
import { ErrorNote } from '../shared/ui/error-note.js';
import { Mark } from '../shared/ui/icons.js';
import { ChoosePersonPage } from './choose-person-page.js';
import { Footer } from './footer.js';
import { MenuList } from './menu.js';
import { Palette } from './palette.js';
import { TimeStrip } from './time-strip.js';
import { TopBar } from './top-bar.js';

function Brand() {
  const { t } = useTranslation();
  return (
    <Link to="/" className="brand">
      <Mark />
      <strong>{t('frame.name')}</strong>
    </Link>
  );
}

function TrainingBanner() {
  const { t } = useTranslation();
  const info = useRegisterInfo().data;
  if (info?.purpose !== 'TRAINING') return null;
  return <p className="training">{t('frame.training')}</p>;
}

/** Other agencies read the contract before anybody knows them. */
const OPEN = /^\/contracts(\/|$)/;

/** What stands around every page. Until somebody is chosen, the page is the choice. */
export function Frame() {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useMe();
  const isOpen = useRouterState({ select: ({ location }) => OPEN.test(location.pathname) });
  const navigate = useNavigate();
  const [sheet, { open, close }] = useDisclosure(false);
  useKeys({ Help: () => void navigate({ to: '/help' }) });
  return (
    <div className="frame" lang={language}>
      <a className="skip" href="#content">
        {t('frame.skip')}
      </a>
      <nav className="menu" aria-label={t('frame.menu')}>
        <Brand />
        <MenuList />
      </nav>
      <Drawer
        opened={sheet}
        onClose={close}
        title={<Brand />}
        size="16rem"
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        <MenuList onGo={close} />
      </Drawer>
      <div className="rest">
        <header>
          <TrainingBanner />
          <TopBar onMenu={open} />
        </header>
        {me.data != null && <TimeStrip />}
        <main id="content" className="content" tabIndex={-1}>
          {me.error !== null ? (
            <ErrorNote error={me.error} onRetry={() => void me.refetch()} />
          ) : me.data === null && !isOpen ? (
            <ChoosePersonPage />
          ) : me.data === undefined ? null : (
            <Outlet />
          )}
        </main>
        <Footer />
      </div>
      <Palette />
    </div>
  );
}
