import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../lib/page/start.ts';

/**
 * The page script. Declared in wxt.config.ts and not by its file name: the wrapper that comes with the name brings the
 * polyfill and ten more kilobytes into X's page, for nothing that is used there.
 */
export default defineUnlistedScript(startPage);
