import '../../components/ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { OptionsApp } from '../../components/options/options-app.tsx';
import { setDirection } from '../../components/ui/page-look.ts';
import { t } from '../../lib/platform/i18n.ts';

setDirection();
document.title = t('options_title');
const root = document.getElementById('root');
if (root) createRoot(root).render(<OptionsApp />);
