import '../../components/ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from '../../components/app.tsx';
import { keepCopiesIn } from '../../components/composer/draft-copies.ts';
import { flushDrafts, restoreDrafts, saveDraftsWith } from '../../components/composer/drafts.ts';
import { connect, showToast, useSidebar } from '../../components/store.ts';
import { listenForEscape } from '../../components/ui/escape.ts';
import { guardClicks } from '../../components/ui/seen.ts';
import { call } from '../../lib/messaging/client.ts';
import { sessionArea } from '../../lib/platform/session-area.ts';

const { signal } = new AbortController();

saveDraftsWith((postId, text, typedAt) => call('save-draft', { postId, text, typedAt }));
keepCopiesIn(sessionArea);
void restoreDrafts();
connect(signal);
listenForEscape(() => {
  if (!useSidebar.getState().native) void call('close-sidebar', {}).catch(() => {});
}, signal);
// The browser's own panel cannot be drawn over by a page.
if (!useSidebar.getState().native)
  guardClicks(() => showToast({ message: { key: 'sidebar_not_seen' } }), signal);
window.addEventListener('pagehide', flushDrafts);
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flushDrafts());

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
