import { selectors } from '../selectors.ts';

type Address = Pick<Location, 'hostname' | 'pathname'>;

/** A part of X that shows posts. Several can be at one address: the narrow layout, and what is shown in it. */
export interface Surface {
  id: string;
  at(location: Address): boolean;
  /** Selectors that must find something once the surface is loaded, unless X says that there is nothing. */
  anchors: readonly string[];
}

/** What Clew needs of a page of posts: a column, posts in it, and in a post what it is known and badged by. */
const postAnchors = [
  selectors.timeline,
  selectors.cell,
  selectors.post,
  selectors.userName,
  selectors.permalink,
  selectors.replyButton,
];

/** A surface that is known by its path, and shows posts in X's column unless other anchors are given. */
export function onPath(id: string, path: RegExp, anchors: readonly string[] = postAnchors): Surface {
  return { id, at: ({ pathname }) => path.test(pathname), anchors };
}
