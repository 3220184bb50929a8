import { onPath } from '../page/surface.ts';

/** Posts and replies of one account. X's own places look like an account's. */
export default onPath(
  'profile',
  /^\/(?!(home|explore|search|notifications|messages|settings|compose|jobs|i)(\/|$))\w{1,15}(\/with_replies)?$/,
);
