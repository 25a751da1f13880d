import { createRoot } from 'react-dom/client';
import { Dashboard } from './web/dashboard.tsx';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Dashboard />);
