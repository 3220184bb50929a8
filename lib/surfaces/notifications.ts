import { onPath } from '../page/surface.ts';
import { selectors } from '../selectors.ts';

/** All and mentions. There may be no posts among them: likes and follows have an article of another kind. */
export default onPath('notifications', /^\/notifications(\/|$)/, [
  selectors.timeline,
  selectors.cell,
  selectors.notice,
]);
