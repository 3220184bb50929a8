import { describe, expect, it } from 'vitest';
import { pumps, regexesOf, timeOf } from '../../../tests/support/regex-pumps.ts';
import { claimsAbroad, dangersAbroad, dataMattersAbroad } from './abroad.ts';
import { dangers } from './dangers.ts';
import { figures, trifles } from './figures.ts';
import { clause, type Frame, type Kind, kind, meetings, passage, sentence } from './frame.ts';
import { claims, harmless } from './law.ts';
import { byThemselves, dataMatters } from './records.ts';

const breaks = kind('snapped|broke|came loose');
const things = kind('ladders?|cots?');
const people = kind('my (?:son|wife)', "baby's");

const found = (text: string, frame: Frame, not: Kind[] = []): string[] =>
  meetings('safety', 'triage_safety', text, [frame], not).map(({ span }) =>
    span ? text.slice(...span) : '',
  );

describe('a frame', () => {
  it('is met where each of its kinds is, and names the words', () => {
    expect(found('Your LADDER snapped, a week old', sentence(breaks, things))).toEqual(['snapped', 'LADDER']);
    expect(found('The cot came loose and the baby’s arm', sentence(breaks, things, people))).toEqual([
      'came loose',
      'cot',
      'baby’s',
    ]);
  });

  it('is not met by some of them, or by parts of words', () => {
    expect(found('Your ladder is late', sentence(breaks, things))).toEqual([]);
    expect(found('It snapped', sentence(breaks, things))).toEqual([]);
    expect(found('The cotton snapped', sentence(breaks, things))).toEqual([]);
  });

  it('ends with the sentence, or does not', () => {
    const text = 'The ladder came. My patience snapped!';
    expect(found(text, sentence(breaks, things))).toEqual([]);
    expect(found(text, passage(breaks, things))).toEqual(['snapped', 'ladder']);
    expect(found('The 2.5 m ladder snapped', sentence(breaks, things))).toHaveLength(2);
  });

  it('reaches only so far', () => {
    const far = `ladder ${'and so on '.repeat(8)} snapped`;
    expect(found(far, clause(breaks, things))).toEqual([]);
    expect(found(far, sentence(breaks, things))).toHaveLength(2);
  });

  it('takes no word twice', () => {
    expect(found('it snapped', sentence(breaks, kind('snapped|it')))).toEqual(['snapped', 'it']);
    expect(found('snapped', sentence(breaks, kind('snapped')))).toEqual([]);
  });

  it('passes over turns of speech', () => {
    const career = kind('career ladder');
    const frame = sentence(breaks, things);
    expect(found('My career ladder snapped', frame, [career])).toEqual([]);
    expect(found('My career ladder and the cot broke', frame, [career])).toEqual(['broke', 'cot']);
  });

  it('finds the same whether its words are looked for in every post or not', () => {
    const words = "came loose|my (?:\\w+ )?son's|(?<=the )ladders?";
    const anchored = kind(words);
    anchored.anchor;
    for (const text of ['My little son’s LADDER', 'the ladder came loose', 'came looser', 'ſtill the ladder'])
      expect(kind(words).placesIn(text, 5), text).toEqual(anchored.placesIn(text, 5));
  });
});

const all = { dangers, claims, dataMatters, dangersAbroad, claimsAbroad, dataMattersAbroad };
/** flagsOf reads no further. */
const longest = 2_000;
// What grows with the square of that is still done; the rest is for a busy machine.
const patience = 250;

describe.each(Object.entries(all))('%s', (_name, frames) => {
  it('has frames that begin alike beside each other', () => {
    const anchors = frames.map(({ anchor }) => anchor);
    const runs = anchors.filter((anchor, at) => anchor !== anchors[at - 1]);
    expect(new Set(runs).size).toBe(runs.length);
  });

  it('has no expression that runs away, or is too long to be compiled', () => {
    const kinds = new Set(frames.flatMap((frame) => frame.kinds));
    const slow: string[] = [];
    for (const one of [...kinds, figures, trifles, harmless, byThemselves]) {
      const used = [...regexesOf(() => one.placesIn('nothing', 1)).values()].map(({ regex }) => regex);
      const own = frames.find(({ kinds: [first] }) => first === one)?.anchor.whole;
      for (const regex of own ? [own] : used) {
        expect(regex.source.length).toBeLessThan(18_000);
        for (const text of pumps(regex, longest, 6)) {
          let least = timeOf(regex, text);
          if (least > patience) least = Math.min(timeOf(regex, text), timeOf(regex, text));
          if (least > patience) slow.push(`${least.toFixed(0)} ms on ${JSON.stringify(text.slice(0, 60))}…`);
        }
      }
    }
    expect(slow).toEqual([]);
  }, 60_000);
});
