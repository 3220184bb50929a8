import { onPath } from '../page/surface.ts';

/** The posts of a list; its members are elsewhere. */
export default onPath('list', /^\/i\/lists\/\d+$/);
