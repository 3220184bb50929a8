import { onPath } from '../page/surface.ts';
import { selectors } from '../selectors.ts';

/** A picture or a video over the page, with its thread at the side; the page below keeps its posts. */
export default onPath('media-viewer', /^\/\w+\/status\/\d+\/(photo|video)\/\d+$/, [
  selectors.viewer,
  selectors.post,
]);
