import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Waiting } from '../../features/closed-loop/contract.ts';
import { DemoBanner } from '../../features/organizations/web/demo-banner.tsx';
import { useMay, useMayAsk } from '../../features/organizations/web/may.ts';
import { fetchJson } from '../../platform/http-client/fetch-json.ts';
import { AppShell } from '../../ui/shell/app-shell.tsx';
import type { NavItem } from '../../ui/shell/nav-item.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useLocaleChoice } from './locale-context.ts';
import { useOrganization } from './organization-context.ts';
import { OrganizationSwitch } from './organization-switch.tsx';
import { signOut } from './sign-out.ts';
import { useCaseAlert } from './use-case-alert.ts';
import { useLiveEvents } from './use-live-events.ts';
import { useSession } from './use-session.ts';

/** Marks the entries that lead to another organization. */
const TO = 'to:';

const TABS = ['home', 'cases', 'responses', 'ask'];

const ICONS = {
  home: 'home',
  ask: 'send',
  responses: 'comment',
  cases: 'inbox',
  voices: 'people',
  contacts: 'person',
  understand: 'chart',
  surveys: 'note',
} as const;

/** The frame of every screen: where one is, what waits, whose account this is. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('entry');
  const organization = useOrganization();
  useLiveEvents(organization.slug, useCaseAlert(organization.slug));
  const path = useRouterState({ select: (state) => state.location.pathname });
  const waiting = useQuery({
    queryKey: ['cases', 'waiting'],
    queryFn: () => fetchJson<Waiting>('/api/v1/cases/waiting'),
  }).data;
  const root = `/${organization.slug}`;
  const item = (id: keyof typeof ICONS, href: string): NavItem => ({
    id,
    href,
    label: t(`nav.${id}`),
    icon: ICONS[id],
    isCurrent: isBelow(path, href, root),
  });
  const cases = item('cases', `${root}/cases`);
  const count = waiting?.waiting ?? 0;
  const mayAsk = useMayAsk();
  const mayManage = useMay('manage');
  const contacts = item('contacts', `${root}/contacts`);
  const nav: NavItem[] = [
    item('home', root),
    ...(mayAsk ? [item('ask', `${root}/ask`)] : []),
    item('responses', `${root}/responses`),
    count > 0 ? { ...cases, count, countLabel: t('nav.waiting', { count }) } : cases,
    item('voices', `${root}/voices`),
    { ...contacts, isCurrent: contacts.isCurrent || isBelow(path, `${root}/accounts`, root) },
    item('understand', `${root}/understand`),
    ...(mayManage ? [item('surveys', `${root}/surveys`)] : []),
  ];
  const account = useAccount(root);
  // The longest address wins: how we use NPS is below what it is understood by.
  const here = [...nav, ...(account?.entries ?? [])]
    .flatMap((one) => ('href' in one && one.href !== undefined ? [{ label: one.label, href: one.href }] : []))
    .filter(({ href }) => isBelow(path, href, root))
    .sort((a, b) => b.href.length - a.href.length)[0];
  usePageTitle(here?.label ?? nav.find((one) => one.isCurrent)?.label, organization.name);
  return (
    <AppShell
      homeHref={root}
      nav={nav}
      tabs={TABS}
      organization={<OrganizationSwitch current={organization} />}
      account={account}
      banner={organization.isDemo && <Demonstration />}
      footer={
        <p>
          {t('footer.zone', { zone: organization.timeZone })} {t('footer.trademark')}
        </p>
      }
    >
      {children}
    </AppShell>
  );
}

/** Home is itself alone: everything else is below it. */
const isBelow = (path: string, href: string, root: string): boolean =>
  href === root ? path.replace(/\/$/, '') === root : `${path}/`.startsWith(`${href}/`);

/** Nothing in it is real: every page says so. */
function Demonstration() {
  const { scopes } = useOrganization();
  const isFirstRun = useSession().data?.firstRun === true;
  return (
    <DemoBanner
      isFirstRun={isFirstRun}
      mayDelete={scopes.includes('manage')}
      onDeleted={() => window.location.assign('/')}
    />
  );
}

function useAccount(root: string) {
  const { t } = useTranslation('entry');
  const { locale, choose } = useLocaleChoice();
  const client = useQueryClient();
  const session = useSession().data;
  const user = session?.user;
  const current = useOrganization();
  const others = session?.organizations.filter(({ slug }) => slug !== current.slug) ?? [];
  const mayWork = useMay('work');
  const mayManage = useMay('manage');
  if (user === null || user === undefined) return undefined;
  return {
    name: user.name,
    initials: initialsOf(user.name),
    note: user.email,
    entries: [
      { id: 'reports', label: t('nav.reports'), href: `${root}/reports` },
      ...(mayManage ? [{ id: 'imports', label: t('nav.imports'), href: `${root}/imports` }] : []),
      ...(mayWork ? [{ id: 'mailbox', label: t('nav.mailbox'), href: `${root}/mailbox` }] : []),
      { id: 'settings', label: t('nav.settings'), href: `${root}/settings` },
      { id: 'account', label: t('nav.account'), href: `${root}/account` },
      { id: 'how', label: t('nav.how'), href: `${root}/understand/how` },
      { id: 'api', label: t('nav.api') },
      ...others.map(({ slug, name }, i) => ({
        id: `${TO}${slug}`,
        label: name,
        note: t('switch.go'),
        startsGroup: i === 0,
      })),
      { id: 'language', label: t('nav.language'), startsGroup: true },
      { id: 'sign-out', label: t('nav.sign-out'), startsGroup: true },
    ],
    onAction: (id: string) => {
      if (id === 'language') void choose(locale === 'fr' ? 'en' : 'fr');
      // Another organization is another page: nothing of this one stays in memory.
      if (id.startsWith(TO)) window.location.assign(`/${id.slice(TO.length)}`);
      // A page of its own, outside the dashboard.
      if (id === 'api') window.location.assign('/api/docs/');
      if (id === 'sign-out') void signOut(client);
    },
  };
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => (word === undefined ? '' : [...word][0]))
    .join('')
    .toUpperCase();
}
