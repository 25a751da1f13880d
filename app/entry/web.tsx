// First: it must come before any schema.
import './web/zod-without-eval.ts';

import { createRoot } from 'react-dom/client';
import { Dashboard } from './web/dashboard.tsx';
import { startI18n, startLocale } from './web/i18n.ts';

const root = document.getElementById('root');
const locale = startLocale();
await startI18n(locale);
if (root !== null) createRoot(root).render(<Dashboard firstLocale={locale} />);
