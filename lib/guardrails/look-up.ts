import type { See } from './rule.ts';

/** Where to look a word, hashtag or emoji up; nothing is asked before the specialist clicks. */
export const lookUp = (words: string): See[] => [
  {
    label: { key: 'guard_see_on_x' },
    text: words,
    url: `https://x.com/search?q=${encodeURIComponent(words)}&f=live`,
  },
  {
    label: { key: 'guard_see_meaning' },
    text: words,
    url: `https://duckduckgo.com/?q=${encodeURIComponent(`${words} meaning`)}`,
  },
];
