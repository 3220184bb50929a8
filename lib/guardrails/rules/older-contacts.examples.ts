import { exampleRecord } from '../example-record.ts';
import type { Examples } from '../rule.ts';

const draft = 'The crew has your post on its list.';

const examples: Examples = {
  bad: [
    { draft, span: draft, context: { recordCut: true } },
    { draft: 'Sorry!', span: 'Sorry!', context: { recordCut: true, record: exampleRecord } },
    {
      draft: 'We hear you. The team looks into it.',
      span: 'We hear you. The team looks into it.',
      context: { recordCut: true },
    },
  ],
  good: [{ draft }, { draft, context: { recordCut: false } }, { draft, context: { record: exampleRecord } }],
  nearMiss: [
    // Its contacts go on, and nobody has said yet that they cannot be read.
    { draft, context: { record: { ...exampleRecord, moreInteractions: 'page-2' } } },
    { draft: ' ', context: { recordCut: true } },
  ],
};

export default examples;
