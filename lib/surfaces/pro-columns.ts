import type { Surface } from '../page/surface.ts';
import { selectors } from '../selectors.ts';

/** X Pro: columns side by side, each with a timeline of its own, under one address. */
const proColumns: Surface = {
  id: 'pro-columns',
  at: ({ hostname }) => hostname === 'pro.x.com',
  anchors: [selectors.proColumn, selectors.cell, selectors.post],
};

export default proColumns;
