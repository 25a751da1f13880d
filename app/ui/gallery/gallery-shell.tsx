import { useState } from 'react';
import { VisuallyHidden } from 'react-aria-components';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Link } from '../controls/link.tsx';
import { Banner } from '../feedback/banner.tsx';
import { AppShell } from '../shell/app-shell.tsx';
import type { NavItem } from '../shell/nav-item.ts';
import { SubNav } from '../shell/sub-nav.tsx';
import { ComponentsPage } from './components-page.tsx';
import { FewPage } from './few-page.tsx';
import { FigurePage } from './figure-page.tsx';
import { HomePage } from './home-page.tsx';
import { MorePage } from './more-page.tsx';
import { usePick } from './pick.ts';

const PAGES = {
  components: ComponentsPage,
  home: HomePage,
  few: FewPage,
  more: MorePage,
  figure: FigurePage,
};

export type GalleryPage = keyof typeof PAGES;

export function GalleryShell({ page }: { page: GalleryPage }) {
  const pick = usePick();
  const [isSearching, search] = useState(false);
  const Page = PAGES[page];
  const nav: NavItem[] = [
    { id: 'home', href: '#home', label: pick('Accueil', 'Home'), icon: 'home', isCurrent: true },
    { id: 'ask', href: '#ask', label: pick('Demander', 'Ask'), icon: 'send' },
    { id: 'responses', href: '#responses', label: pick('Réponses', 'Responses'), icon: 'comment' },
    {
      id: 'cases',
      href: '#cases',
      label: pick('Dossiers', 'Cases'),
      icon: 'inbox',
      count: 7,
      countLabel: pick('7 en attente', '7 waiting'),
    },
    { id: 'understand', href: '#understand', label: pick('Comprendre', 'Understand'), icon: 'chart' },
    { id: 'teams', href: '#teams', label: pick('Équipes', 'Teams'), icon: 'people' },
  ];
  return (
    <AppShell
      homeHref="#home"
      nav={nav}
      tabs={['home', 'cases', 'responses', 'understand']}
      organization="Maison Orsel"
      onSearch={() => search(true)}
      account={{
        name: 'Camille Reynaud',
        initials: 'CR',
        note: 'camille@maison-orsel.example',
        entries: [
          { id: 'settings', label: pick('Réglages', 'Settings'), icon: 'settings' },
          {
            id: 'language',
            label: pick('Langue', 'Language'),
            icon: 'globe',
            note: pick('Français', 'English'),
          },
          { id: 'out', label: pick('Se déconnecter', 'Sign out'), icon: 'logout', startsGroup: true },
        ],
      }}
      banner={
        page === 'components' && (
          <Banner
            title={pick('Démonstration.', 'Demonstration.')}
            action={<Link href="#delete">{pick('Supprimer', 'Delete')}</Link>}
          >
            {pick('Clients inventés.', 'Invented customers.')}
          </Banner>
        )
      }
      footer={pick(
        'Fuseau de référence\u00a0: Europe/Paris. Net Promoter, Net Promoter System, Net Promoter Score, NPS et les émoticônes liées au NPS sont des marques déposées de Bain & Company, Inc., Fred Reichheld et Satmetrix Systems, Inc.',
        'Reporting zone: Europe/Paris. Net Promoter, Net Promoter System, Net Promoter Score, NPS and the NPS-related emoticons are registered trademarks of Bain & Company, Inc., Fred Reichheld and Satmetrix Systems, Inc.',
      )}
    >
      <SubNav
        label={pick('Galerie', 'Gallery')}
        items={Object.keys(PAGES).map((id) => ({
          id,
          href: `?page=${id}`,
          label: id,
          isCurrent: id === page,
        }))}
      />
      <VisuallyHidden elementType="h1">{pick('Galerie', 'Gallery')}</VisuallyHidden>
      <Page />
      <Dialog
        isOpen={isSearching}
        onOpenChange={search}
        title={pick('Chercher', 'Search')}
        actions={<Button onPress={() => search(false)}>{pick('Fermer', 'Close')}</Button>}
      >
        <p>{pick('La page décide de ce qui se cherche.', 'The page decides what is searched.')}</p>
      </Dialog>
    </AppShell>
  );
}
