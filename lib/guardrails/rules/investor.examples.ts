import { defaultPolicy } from '../../policy/policy.ts';
import type { Examples } from '../rule.ts';

const led = {
  policy: { ...defaultPolicy, ceo: [{ id: null, handle: 'ines_pump', name: 'Inés Duarte' }] },
};

const examples: Examples = {
  bad: [
    { draft: 'We had a strong Q3 and expect more.', span: 'Q3' },
    { draft: 'The stock price will recover.', span: 'The stock' },
    { draft: 'We delivered 12,000 pumps this month.', span: 'delivered 12,000' },
    { draft: '@ines_pump plans to open a shop in Leeds.', span: '@ines_pump plans', context: led },
    { draft: 'Our CEO wants to end plastic.', span: 'Our CEO wants' },
    { draft: 'Revenue is up, thanks to you all.', span: 'Revenue' },
  ],
  good: [
    { draft: 'Questions about earnings are answered by investor relations: https://pump.example/investors' },
    { draft: 'Your delivery left the depot.' },
    { draft: '@ines_pump reads these posts, thank you.', context: led },
  ],
  nearMiss: [
    { draft: 'The kettle is back in stock.' },
    { draft: 'Would you like to share the photo?' },
    { draft: 'Turn the dial by a quarter.' },
  ],
};

export default examples;
