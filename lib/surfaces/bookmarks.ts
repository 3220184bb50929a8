import { onPath } from '../page/surface.ts';

/** What the account that is signed in has kept, all of it or a folder. */
export default onPath('bookmarks', /^\/i\/bookmarks(\/\w+)?$/);
