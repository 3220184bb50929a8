import { defaultPolicy } from '../../policy/policy.ts';
import type { Examples } from '../rule.ts';

const long = 'We hear you, and we are sorry. '.repeat(10).trim();
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
  ],
  good: [
    { draft: 'We hear you, and we are looking into it today.' },
    { draft: 'x'.repeat(280) },
    { draft: 'Thank you, we are on it. 👨‍👩‍👧‍👦', context: tight },
    { draft: long, context: { policy: { ...defaultPolicy, postLimit: 25_000 } } },
  ],
  nearMiss: [
    { draft: 'Read: https://example.com/a/very/long/path/that/counts/23', context: tight },
    { draft: '—'.repeat(30), context: tight },
  ],
};

export default examples;
