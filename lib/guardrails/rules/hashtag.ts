import { isHateful, readsBadly } from '../hashtag-words.ts';
import { lookUp } from '../look-up.ts';
import type { Finding, Level, Message, Rule, See } from '../rule.ts';

const hashtag = /(?<![\p{L}\p{M}\p{N}_&/])[#＃](?=[\p{N}_]{0,99}[\p{L}\p{M}])([\p{L}\p{M}\p{N}_]{1,100})/gu;
/** All digits make no link on X, but the codes are read all the same. */
const code = /(?<![\p{L}\p{M}\p{N}_&/])#(1488|88)(?![\p{L}\p{N}])/gu;

const rule: Rule = {
  id: 'hashtag',
  level: 'block',
  description: 'A hashtag of hate, one to avoid, one that reads badly, or one that the team has not judged.',
  needs: ['policy'],
  reach: 'sentence',
  check(draft, { policy }) {
    if (!/[#＃]/.test(draft)) return [];
    const own = new Set(
      [...policy.products, ...[...policy.brand, ...policy.accounts].map(({ handle }) => handle)].map((name) =>
        name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''),
      ),
    );
    // Whoever repeats a tag asks once.
    const pages = new Map<string, See[]>();
    const readings = new Map<string, string | null>();
    return [...draft.matchAll(hashtag), ...draft.matchAll(code)].flatMap(
      ({ 0: tag, 1: name = '', index }) => {
        const low = name.toLowerCase();
        const see = pages.get(tag) ?? lookUp(tag);
        pages.set(tag, see);
        const finding = (level: Level, message: Message): Finding => ({
          rule: rule.id,
          level,
          span: [index, index + tag.length],
          message,
          see,
        });
        const team = Object.hasOwn(policy.hashtags, low) ? policy.hashtags[low] : undefined;
        if (team?.verdict === 'fine') return [];
        if (team) {
          const args = {
            tag,
            who: team.who || '–',
            when: team.when.slice(0, 10) || '–',
            why: team.why || '–',
          };
          return team.verdict === 'hate'
            ? [finding('block', { key: 'guard_hashtag_hate', args })]
            : [finding('warn', { key: 'guard_hashtag_avoid', args })];
        }
        if (isHateful(low)) return [finding('block', { key: 'guard_hashtag_code', args: { tag } })];
        const known = readings.get(name);
        const otherwise = known === undefined ? readsBadly(name) : known;
        readings.set(name, otherwise);
        const reads = otherwise
          ? [finding('warn', { key: 'guard_hashtag_reads', args: { words: otherwise } })]
          : [];
        if (own.has(low) || /^\d+$/.test(low)) return reads;
        return [...reads, finding('approve', { key: 'guard_hashtag_unknown', args: { tag } })];
      },
    );
  },
};

export default rule;
