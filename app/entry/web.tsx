// First: it must come before any schema.
import './web/zod-without-eval.ts';

import { createRoot } from 'react-dom/client';
import { Dashboard } from './web/dashboard.tsx';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Dashboard />);
