import type { Examples } from '../rule.ts';

const examples: Examples = {
  bad: [
    { draft: 'Bring the lamp back in order to test it.', span: 'in order to' },
    { draft: 'The garden is really lovely.', span: 'really ' },
    { draft: 'Actually, the zoo is open.', span: 'Actually, t' },
    { draft: 'The zoo is open again!!', span: '!!' },
    { draft: 'We do not open on Mondays.', span: 'do not' },
    { draft: 'The team is looking… we hear you.', span: '…' },
    { draft: 'Please don’t hesitate to call.', span: 'Please don’t hesitate to' },
    { draft: 'Due to the fact that it snowed, the pass is shut.', span: 'Due to the fact that' },
    { draft: 'Send us a direct message.', span: 'a direct message' },
  ],
  good: [
    { draft: 'The zoo is open again!' },
    { draft: 'We don’t open on Mondays.' },
    { draft: 'Bring the lamp back to test it.' },
  ],
  nearMiss: [
    { draft: 'The pool isn’t really deep.' },
    { draft: 'Is the zoo open? Yes, we are.' },
    { draft: 'The very first train leaves at six.' },
    { draft: 'It costs just over six euros.' },
  ],
};

export default examples;
