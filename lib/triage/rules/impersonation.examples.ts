import type { Author } from '../../detect/post.ts';
import type { FlagExample } from '../rule.ts';

/** Who wrote matters here, and what was written does not. */
export interface AuthoredExample extends FlagExample {
  author?: Pick<Author, 'handle' | 'name'> & Partial<Author>;
}

const text = 'Please send me a message with your order number';

// Held against the accounts @mirahalden (Mira Halden) and @HaldenHelp.
const examples: Record<'bad' | 'good' | 'nearMiss', AuthoredExample[]> = {
  bad: [
    { text, author: { handle: 'mirahaIden', name: 'Somebody' } },
    { text, author: { handle: 'mira_halden1', name: 'Somebody' } },
    { text, author: { handle: 'HaldenHelpDesk', name: 'Somebody' } },
    { text, author: { handle: 'quiet_owl', name: 'Мira Halden' } },
  ],
  good: [
    { text, author: { handle: 'mirahalden', name: 'Mira Halden', id: '1' } },
    { text, author: { handle: 'quiet_owl', name: 'Owl' } },
    { text: 'Is this the real @mirahalden?' },
  ],
  nearMiss: [{ text, author: { handle: 'mirawinter', name: 'Mira Winter' } }],
};

export default examples;
