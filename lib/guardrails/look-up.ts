import type { See } from './rule.ts';

// Half a character, as an emoji cut in two leaves it, cannot be encoded.
const encoded = (words: string): string => encodeURIComponent(words.toWellFormed());

/** Where to look a word, hashtag or emoji up; nothing is asked before the specialist clicks. */
export const lookUp = (words: string): See[] => [
  {
    label: { key: 'guard_see_on_x' },
    text: words,
    url: `https://x.com/search?q=${encoded(words)}&f=live`,
  },
  {
    label: { key: 'guard_see_meaning' },
    text: words,
    url: `https://duckduckgo.com/?q=${encoded(`${words} meaning`)}`,
  },
];
