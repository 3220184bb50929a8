import { defaultPolicy } from '../../policy/policy.ts';
import type { Examples } from '../rule.ts';

const policy = {
  ...defaultPolicy,
  products: ['Night Tram'],
  hashtags: {
    harbourfest: { verdict: 'fine' as const, who: 'Ines', when: '2026-02-01T09:00:00Z', why: 'our own' },
    monday: { verdict: 'avoid' as const, who: 'Ines', when: '', why: 'mocked each week' },
    oldtown88: { verdict: 'hate' as const, who: 'Sam', when: '2026-01-05T09:00:00Z', why: 'used by a gang' },
    susanalbumparty: { verdict: 'fine' as const, who: 'Ines', when: '', why: 'famous by now' },
  },
};
const context = { policy };

const examples: Examples = {
  bad: [
    { draft: 'See you at the quay #OldTown88', span: '#OldTown88', context },
    { draft: 'Coffee is half price #Monday', span: '#Monday', context },
    { draft: 'Join the walk #whitepride', span: '#whitepride', context },
    { draft: 'The band plays at six #SoldOutQuay', span: '#SoldOutQuay', context },
    { draft: 'Listen to the record #susanalbumparty', span: '#susanalbumparty' },
    { draft: 'Vote for the film #nowthatchersdead', span: '#nowthatchersdead' },
    { draft: 'Pens for all at #penisland', span: '#penisland' },
    { draft: 'We ride at noon #1488', span: '#1488' },
  ],
  good: [
    { draft: 'See you at the quay #HarbourFest', context },
    { draft: 'The #NightTram runs until four.', context },
    { draft: 'See you at the quay.', context },
    { draft: 'Listen to the record #susanalbumparty', context },
  ],
  nearMiss: [
    { draft: 'We are the #1 bakery in town.', context },
    { draft: 'See example.com/#opening for the hours.', context },
    { draft: 'Track #12345 is yours.', context },
  ],
};

export default examples;
