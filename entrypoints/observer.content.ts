import { defineContentScript } from 'wxt/utils/define-content-script';
import { observe } from '../lib/observer/observe.ts';
import { xPages } from '../lib/selectors.ts';

export default defineContentScript({
  matches: xPages,
  world: 'MAIN',
  runAt: 'document_start',
  main: () => observe(globalThis),
});
