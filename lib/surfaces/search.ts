import { onPath } from '../page/surface.ts';

/** Top and latest; a hashtag is a search, too. */
export default onPath('search', /^\/(search$|hashtag\/)/);
