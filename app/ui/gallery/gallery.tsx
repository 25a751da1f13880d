import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ToastRegion } from '../feedback/toast-region.tsx';
import type { Locale } from '../locale.ts';
import { applyTheme, type Theme } from '../theme.ts';
import { UiProvider } from '../ui-provider.tsx';
import { type GalleryPage, GalleryShell } from './gallery-shell.tsx';

// The address says it all: ?page=charts&locale=en&theme=dark
const query = new URLSearchParams(location.search);
const locale: Locale = query.get('locale') === 'en' ? 'en' : 'fr';
const theme = (query.get('theme') ?? 'system') as Theme;

document.documentElement.lang = locale;
applyTheme(theme);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <UiProvider locale={locale}>
        <GalleryShell page={(query.get('page') ?? 'components') as GalleryPage} />
        <ToastRegion />
      </UiProvider>
    </StrictMode>,
  );
}
