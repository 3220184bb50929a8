import '../../components/ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from '../../components/app.tsx';
import { flushDrafts, saveDraftsWith } from '../../components/composer/drafts.ts';
import { connect, useSidebar } from '../../components/store.ts';
import { listenForEscape } from '../../components/ui/escape.ts';
import { call } from '../../lib/messaging/client.ts';

const { signal } = new AbortController();

saveDraftsWith((postId, text) => call('save-draft', { postId, text }));
connect(signal);
listenForEscape(() => {
  if (!useSidebar.getState().native) void call('close-sidebar', {}).catch(() => {});
}, signal);
window.addEventListener('pagehide', flushDrafts);
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flushDrafts());

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
