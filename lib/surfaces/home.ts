import { onPath } from '../page/surface.ts';

/** Both tabs, for you and following, are at one address. */
export default onPath('home', /^\/home$/);
