import { findUrls } from '../find-urls.ts';
import { profanity } from '../profanity.ts';
import type { Rule } from '../rule.ts';
import { phrases } from '../spots.ts';

// Signs that stand for letters may stand within a word or begin it; "!" and "+" behind one are what they are.
const word = /(?<![\p{L}\p{N}@])[@$]{0,3}[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}@$*#|€]|[!+’'](?=[\p{L}*])){0,40}/gu;
const spelt = /(?<![\p{L}\p{N}])\p{L}(?:[ .\-_*]\p{L}){2,8}(?![\p{L}\p{N}])/gu;
const mildPhrase = phrases('bloody hell|what the (?:hell|heck)|go to hell|the hell|shut up|piss(?:ed)? off');
const strongPhrase =
  /(?<!\p{L})(?:ta gueule|fils de pute|va te faire (?:foutre|voir)|nique ta m[eè]re|hij[oa] de puta|vete a la mierda|leck mich(?! mal)|halt die (?:fresse|klappe)|كس [أا]م(?:ك|كم)|[اإ]بن (?:ال)?(?:كلب|شرموط[ةه]|قحب[ةه])|يلعن (?:[أا]بو|دين)\p{L}{0,3})(?!\p{L})/giu;
// Nobody reads more of them.
const most = 50;
const innocent = /^(?:chinks?|spic)$/;

const rule: Rule = {
  id: 'tone-profanity',
  level: 'block',
  description: 'A swear word or slur, also one in disguise; milder words only warn.',
  needs: [],
  reach: 'sentence',
  check(draft) {
    const urls = findUrls(draft);
    const found: { start: number; end: number; strong: boolean }[] = [];
    const add = (start: number, text: string, strong: boolean): void => {
      const end = start + text.length;
      if (found.length >= most || urls.some(([from, to]) => start < to && end > from)) return;
      if (!found.some((other) => other.start < end && other.end > start)) found.push({ start, end, strong });
    };
    for (const { 0: text, index } of draft.matchAll(word)) {
      if (text.length < 2) continue;
      // A handle is somebody's name.
      if (draft[index] === '@' && /^@\w{4,15}$/.test(text) && !/[$]/.test(text) && !profanity(text)) continue;
      const bad = profanity(text);
      if (bad && !innocent.test(text)) add(index, text, bad === 'strong');
    }
    for (const { 0: text, index } of draft.matchAll(spelt))
      if (profanity(text.replace(/[^\p{L}]/gu, '')) === 'strong') add(index, text, true);
    for (const { 0: text, index } of draft.matchAll(strongPhrase)) add(index, text, true);
    for (const { 0: text, index } of draft.matchAll(mildPhrase)) add(index, text, false);
    return found.map(({ start, end, strong }) => ({
      rule: rule.id,
      level: strong ? rule.level : 'warn',
      span: [start, end],
      message: {
        key: strong ? 'guard_profanity' : 'guard_profanity_mild',
        args: { word: draft.slice(start, end) },
      },
    }));
  },
};

export default rule;
