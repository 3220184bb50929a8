import { examplePost } from '../example-record.ts';
import type { Examples, RecentReply } from '../rule.ts';

const recent: RecentReply[] = [
  {
    id: '1',
    text: '@ada Hi Ada, the lift at Moor Lane is out of order, and the fitter comes with a new motor today. ^KL',
    to: 'ada',
    permalink: 'https://x.com/brand/status/1',
  },
  { id: '2', text: 'Thank you!', to: '90017', permalink: null },
  {
    id: '3',
    text: 'Unplanned maintenance hit the card readers tonight. Cash works.',
    to: 'SolarMom42',
    permalink: null,
  },
];
const context = { recent, post: examplePost('And now?') };

const examples: Examples = {
  bad: [
    {
      draft:
        'Hi Ben, the lift at Moor Lane is out of order, and the fitter comes with a new motor today. ^MS',
      span: 'Hi Ben, the lift at Moor Lane is out of order, and the fitter comes with a new motor today. ^MS',
      context,
    },
    {
      draft: 'The lift at Moor Lane is still out of order and the fitter comes with the new motor today!',
      span: 'The lift at Moor Lane is still out of order and the fitter comes with the new motor today!',
      context,
    },
    { draft: 'Thank you!', span: 'Thank you!', context },
    {
      draft: '@SolarMom42 Unplanned maintenance hit the card readers tonight: cash works',
      span: '@SolarMom42 Unplanned maintenance hit the card readers tonight: cash works',
      context,
    },
  ],
  good: [
    { draft: 'Step-free access is available from Market Street until the lift runs.', context },
    {
      draft: 'The card readers went down for maintenance we had not planned, so bring cash tonight.',
      context,
    },
    { draft: 'Hi Ben, the lift at Moor Lane is out of order, and the fitter comes with a new motor today.' },
  ],
  nearMiss: [
    { draft: 'Thank you too!', context },
    { draft: 'The lift at Moor Lane works again. The fitter left at noon.', context },
    { draft: '@ada https://example.com/a', context },
  ],
};

export default examples;
