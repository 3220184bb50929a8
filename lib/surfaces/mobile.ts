import type { Surface } from '../page/surface.ts';
import { selectors } from '../selectors.ts';

/** The narrow layout, whatever is shown in it: one of the other surfaces is there, too. */
const mobile: Surface = {
  id: 'mobile',
  at: ({ hostname, pathname }) => hostname === 'mobile.x.com' && pathname === '/home',
  anchors: [selectors.bottomBar],
};

export default mobile;
