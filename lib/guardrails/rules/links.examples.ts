import { defaultPolicy } from '../../policy/policy.ts';
import { examplePost } from '../example-record.ts';
import type { Examples } from '../rule.ts';

const policy = {
  ...defaultPolicy,
  brand: [{ id: null, handle: 'HarbourLine' }],
  ceo: [{ id: null, handle: 'IngaCaptain' }],
  links: ['harbour.example.com', 'harbourline.com'],
  contacts: ['+44 20 7946 0000', '1-800-FERRIES', 'help@harbourline.com'],
  mentions: ['CityTrams'],
  privateLinks: [{ label: 'chat', url: 'https://chat.example.org/start' }],
};
const context = { policy, thread: [examplePost('No ferry!')] };

const examples: Examples = {
  bad: [
    { draft: 'Times are at example.net/ferry', span: 'example.net/ferry', context },
    { draft: 'Times: https://bit.ly/3abc', span: 'https://bit.ly/3abc', context },
    { draft: 'Times: https://bit.ly/3abc', span: 'https://bit.ly/3abc' },
    { draft: 'Times are at https://example.net/ferry', span: 'https://example.net/ferry' },
    { draft: 'Log in at harbour1ine.com today', span: 'harbour1ine.com', context },
    { draft: 'Log in at harbourline.com.account.co today', span: 'harbourline.com.account.co', context },
    { draft: 'Log in at https://hаrbourline.com today', span: 'https://hаrbourline.com', context },
    { draft: 'Ask @OtherFerries about the pier.', span: '@OtherFerries', context },
    { draft: 'Call +44 20 7946 0999 about the pier.', span: '+44 20 7946 0999', context },
    { draft: 'Call 1-800-PICKLES about the pier.', span: '1-800-PICKLES', context },
    { draft: 'The boat is home.It left at six.', span: 'home.It', context },
  ],
  good: [
    { draft: 'Times are at https://harbour.example.com/ferry', context },
    { draft: 'Times: www.harbourline.com, or chat.example.org/start', context },
    { draft: '@SolarMom42 @HarbourLine @ingacaptain @CityTrams the pier is open.', context },
    { draft: 'Call 020 7946 0000 or 1-800-FERRIES.', context },
    { draft: 'See our post: https://x.com/HarbourLine/status/190', context },
  ],
  nearMiss: [
    { draft: 'The fare is 12.50, seat 14B, on 2026-03-02, 1,000,000 riders a year.', context },
    { draft: 'Write to help@harbourline.com.', context },
    { draft: 'The pier is open 10-12 and 14-18, route 12/4.', context },
    { draft: 'Order AB-1144 is in the van.', context },
  ],
};

export default examples;
