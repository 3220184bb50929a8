import { expect, test } from 'vitest';
import { identifySender } from './senders.ts';

const around = {
  id: 'clew',
  origin: 'chrome-extension://clew',
  boundTab: async (documentId: string) => (documentId === 'bound' ? 7 : null),
  activeTab: async () => 3,
};
const tab = { id: 7, index: 0, highlighted: false, active: true, pinned: false, incognito: false };
const own = (path: string, more: object = {}) => ({
  id: 'clew',
  origin: around.origin,
  url: around.origin + path,
  ...more,
});
const framed = { tab, frameId: 4 };

test.each([
  [
    'the page script',
    { id: 'clew', origin: 'https://x.com', url: 'https://x.com/home', tab, frameId: 0 },
    'page',
  ],
  ['a sidebar bound to its tab', own('/sidebar.html', { ...framed, documentId: 'bound' }), 'sidebar'],
  ['the native panel', own('/sidebar.html'), 'sidebar'],
  ['the options page', own('/options.html', { tab, frameId: 0 }), 'options'],
  [
    'a frame inside X',
    { id: 'clew', origin: 'https://x.com', url: 'https://x.com/a', tab, frameId: 2 },
    undefined,
  ],
  ['a sidebar that no nonce bound', own('/sidebar.html', { ...framed, documentId: 'other' }), undefined],
  [
    'a sidebar bound to another tab',
    own('/sidebar.html', { tab: { ...tab, id: 8 }, frameId: 4, documentId: 'bound' }),
    undefined,
  ],
  ['the sidebar opened as a page', own('/sidebar.html', { tab, frameId: 0, documentId: 'bound' }), undefined],
  [
    'another site',
    { id: 'clew', origin: 'https://x.com.example', url: 'https://x.com.example/', tab, frameId: 0 },
    undefined,
  ],
  ['a sandboxed frame', { id: 'clew', origin: 'null', url: 'https://x.com/', tab, frameId: 0 }, undefined],
  ['another extension', { ...own('/sidebar.html'), id: 'other' }, undefined],
  ['another page of ours', own('/welcome.html'), undefined],
])('%s', async (_who, sender, kind) => {
  expect((await identifySender(sender, around))?.kind).toBe(kind);
});

test('the native panel looks at the active tab', async () => {
  expect((await identifySender(own('/sidebar.html'), around))?.tabId).toBe(3);
});
