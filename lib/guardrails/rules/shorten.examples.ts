import { defaultPolicy } from '../../policy/policy.ts';
import type { Example, Examples } from '../rule.ts';

/** A draft that takes nearly all that may be posted. */
const full = (draft: string, span: string): Example => ({
  draft,
  span,
  context: { policy: { ...defaultPolicy, postLimit: draft.length + 1 } },
});

const examples: Examples = {
  bad: [
    full('Bring the lamp back in order to test it.', 'in order to'),
    full('The garden is really lovely.', 'really '),
    full('Actually, the zoo is open.', 'Actually, t'),
    full('The zoo is open again!!', '!!'),
    full('We do not open on Mondays.', 'do not'),
    full('The team is looking… we hear you.', '…'),
    full('Please don’t hesitate to call.', 'Please don’t hesitate to'),
    full('Send us a direct message.', 'a direct message'),
    // These are worth it wherever they stand.
    { draft: 'Please be advised that the pass is shut.', span: 'Please be advised that t' },
    { draft: 'Please note that the pass is shut.', span: 'Please note that t' },
    {
      draft: 'Due to the fact that it snowed, the pass is not open at this point in time.',
      span: 'Due to the fact that',
    },
  ],
  good: [
    { draft: 'The zoo is open again!' },
    { draft: 'We don’t open on Mondays.' },
    { draft: 'Bring the lamp back to test it.' },
    // Room enough.
    { draft: 'We do not open on Mondays.' },
    { draft: 'We are on it, and we will send you a direct message with the information.' },
  ],
  nearMiss: [
    { draft: 'The pool isn’t really deep.' },
    { draft: 'Is the zoo open? Yes, we are.' },
    { draft: 'The very first train leaves at six.' },
    { draft: 'It costs just over six euros.' },
  ],
};

export default examples;
