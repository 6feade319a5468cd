import { createRootRoute, createRoute, createRouter, retainSearchParams } from '@tanstack/react-router';
import { AgreementPage } from '../features/agreement-card/agreement-page.js';
import { FigureRowsPage } from '../features/analytics/figure-rows-page.js';
import { FiguresPage } from '../features/analytics/figures-page.js';
import { ContractPage } from '../features/contracts/contract-page.js';
import { ContractsPage } from '../features/contracts/contracts-page.js';
import { HelpPage } from '../features/help/help-page.js';
import { HomePage } from '../features/home/home-page.js';
import { AccountPage } from '../features/import-account/account-page.js';
import { ReviewPage } from '../features/import-review/review-page.js';
import { ImportsPage } from '../features/imports/imports-page.js';
import { InboxPage } from '../features/notifications/inbox-page.js';
import { PartnershipPage } from '../features/partnership-card/partnership-page.js';
import { RegisterPage } from '../features/register/register-page.js';
import { ReportPage } from '../features/reporting/report-page.js';
import { SourcePage } from '../features/source/source-page.js';
import { Frame } from '../frame/frame.js';
import { CrashPage, NotFoundPage } from '../shared/ui/whole-page-notes.js';
import {
  CardSearch,
  PairSearch,
  readAddress,
  RegisterSearch,
  ReviewSearch,
  writeAddress,
} from './search-params.js';
import { FigureRowsSearch, FiguresSearch } from './figures-search.js';
import { ReportSearch } from './report-search.js';
import { InboxSearch } from './inbox-search.js';
import { SourceSearch } from './source-search.js';

const root = createRootRoute({
  component: Frame,
  validateSearch: PairSearch,
  search: { middlewares: [retainSearchParams(['validOn', 'knownAt'])] },
  notFoundComponent: NotFoundPage,
});

const home = createRoute({ getParentRoute: () => root, path: '/', component: HomePage });
const register = createRoute({
  getParentRoute: () => root,
  path: '/register',
  validateSearch: RegisterSearch,
  component: RegisterPage,
});
const partnership = createRoute({
  getParentRoute: () => root,
  path: '/partnerships/$id',
  validateSearch: CardSearch,
  component: PartnershipPage,
});
const agreement = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$id',
  validateSearch: CardSearch,
  component: AgreementPage,
});
const imports = createRoute({ getParentRoute: () => root, path: '/import', component: ImportsPage });
const review = createRoute({
  getParentRoute: () => root,
  path: '/import/$id',
  validateSearch: ReviewSearch,
  component: ReviewPage,
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/import/$id/account',
  component: AccountPage,
});
const source = createRoute({
  getParentRoute: () => root,
  path: '/sources/$id',
  validateSearch: SourceSearch,
  component: SourcePage,
});
const figures = createRoute({
  getParentRoute: () => root,
  path: '/figures',
  validateSearch: FiguresSearch,
  component: FiguresPage,
});
const figureRows = createRoute({
  getParentRoute: () => root,
  path: '/figures/rows',
  validateSearch: FigureRowsSearch,
  component: FigureRowsPage,
});
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: ReportSearch,
  component: ReportPage,
});
const contracts = createRoute({ getParentRoute: () => root, path: '/contracts', component: ContractsPage });
const contract = createRoute({
  getParentRoute: () => root,
  path: '/contracts/$type',
  component: ContractPage,
});
const inbox = createRoute({
  getParentRoute: () => root,
  path: '/notifications',
  validateSearch: InboxSearch,
  component: InboxPage,
});
const help = createRoute({ getParentRoute: () => root, path: '/help', component: HelpPage });

/** Every page has an address that restores it; the pair of dates goes along. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    register,
    partnership,
    agreement,
    imports,
    review,
    account,
    source,
    figures,
    figureRows,
    reports,
    inbox,
    contracts,
    contract,
    help,
  ]),
  parseSearch: readAddress,
  stringifySearch: writeAddress,
  scrollRestoration: true,
  defaultErrorComponent: CrashPage,
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
