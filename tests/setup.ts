import 'fake-indexeddb/auto';
import { extensionMessages } from '../scripts/locales.ts';

// The browser's i18n over the English catalogue itself, so that tests read the sentences that people read.
const messages = await extensionMessages('en');

Object.assign(globalThis, {
  browser: {
    i18n: {
      getMessage: (key: string) => (messages[key]?.message ?? '').replaceAll('$$', '$'),
    },
  },
});
