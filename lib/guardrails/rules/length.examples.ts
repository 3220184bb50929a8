import { defaultPolicy } from '../../policy/policy.ts';
import { examplePost } from '../example-record.ts';
import type { Examples } from '../rule.ts';

const long = 'We hear you, and we are sorry. '.repeat(10).trim();
const post = examplePost('No power since Tuesday', { handle: 'Ada_R' });
const premium = {
  account: 'HelioCare',
  policy: { ...defaultPolicy, accounts: [{ handle: 'heliocare', limit: 25_000 }, { handle: 'helio' }] },
};
const tight = { policy: { ...defaultPolicy, postLimit: 30 } };

const examples: Examples = {
  bad: [
    { draft: long, span: long.slice(280) },
    { draft: 'We hear you and we are looking now', span: ' now', context: tight },
    { draft: 'Thank you for telling us 🙏🏽👨‍👩‍👧‍👦🇺🇸', span: '🇺🇸', context: tight },
    {
      draft: '我们已经看到您的留言并且正在查看请稍候',
      span: '正在查看请稍候',
      context: { policy: { ...defaultPolicy, postLimit: 24 } },
    },
    { draft: long, span: long.slice(280), context: { ...premium, account: 'Helio' } },
    { draft: `@Ada_R ${long}`, span: long.slice(280), context: { post } },
  ],
  good: [
    { draft: 'We hear you, and we are looking into it today.' },
    { draft: 'x'.repeat(280) },
    { draft: 'Thank you, we are on it. 👨‍👩‍👧‍👦', context: tight },
    { draft: long, context: { policy: { ...defaultPolicy, postLimit: 25_000 } } },
    { draft: long, context: premium },
    { draft: `@Ada_R ${'x'.repeat(280)}`, context: { post } },
  ],
  nearMiss: [
    { draft: 'Read: https://example.com/a/very/long/path/that/counts/23', context: tight },
    { draft: '—'.repeat(30), context: tight },
  ],
};

export default examples;
