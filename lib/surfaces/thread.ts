import { onPath } from '../page/surface.ts';

/** A post with its parents and replies. An edited one may be at /history. */
export default onPath('thread', /^\/\w+\/status\/\d+(\/history)?$/);
