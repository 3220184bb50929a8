import { defaultPolicy } from '../../policy/policy.ts';
import { examplePost } from '../example-record.ts';
import type { Examples } from '../rule.ts';

const page = {
  policy: {
    ...defaultPolicy,
    recall: { page: 'https://www.kettle.example/recalls', app: 'Kettle app', phone: '0800 555 010' },
  },
};
const asked = { ...page, post: examplePost('Is my kettle part of the recall?') };

const examples: Examples = {
  bad: [
    {
      draft: 'Your kettle is not affected by the recall.',
      span: 'Your kettle is not affected by the recall.',
      context: page,
    },
    { draft: 'No worries, yours is safe.', span: 'No worries, yours is safe.', context: asked },
    {
      draft: 'There is no recall for that model.',
      span: 'There is no recall for that model.',
      context: page,
    },
    { draft: 'The recall only covers the blue ones.', span: 'The recall only covers the blue ones.' },
    { draft: 'Keep using it, you’re fine.', span: 'Keep using it, you’re fine.', context: asked },
  ],
  good: [
    { draft: 'You can check any recall at kettle.example/recalls or on 0800 555 010.', context: page },
    { draft: 'Please look up your model in the Kettle app.', context: asked },
    { draft: 'The kettle is safe to wash by hand.', context: page },
  ],
  nearMiss: [
    { draft: 'As I recall, the lid comes off with a turn.', context: page },
    { draft: 'I don’t recall that post.', context: page },
    { draft: 'Is your kettle affected by frost?', context: page },
  ],
};

export default examples;
