import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examplePost } from './example-record.ts';
import { findUrls } from './find-urls.ts';
import { hiddenMentions } from './reply-length.ts';
import { weightedLength } from './weighted-length.ts';

const folder = new URL('../../../shared/datasets/twitter-text/', import.meta.url);
const present = existsSync(new URL('validate.yml', folder));

/** "\U0001f431" is YAML's, the rest of a double-quoted string is JSON's. */
const quoted = (text: string): string =>
  JSON.parse(
    text.replace(/\\U([0-9A-Fa-f]{8})/g, (_all, hex) => String.fromCodePoint(Number.parseInt(hex, 16))),
  );

interface Vector {
  description: string;
  text: string;
  expected: string;
}

/** The vectors of one section: a fixed, small part of YAML, read line by line. */
function vectors(file: string, section: string): Vector[] {
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
  const found: Vector[] = [];
  let inside = false;
  for (const line of lines) {
    const heading = /^ {2}(\w+):\s*$/.exec(line);
    if (heading) inside = heading[1] === section;
    if (!inside) continue;
    const description = /^\s*- description: ["']?(.*?)["']?\s*$/.exec(line);
    const last = found.at(-1);
    if (description) found.push({ description: description[1] ?? '', text: '', expected: '' });
    else if (last && /^\s*text: /.test(line)) {
      const value = line.replace(/^\s*text: /, '').trim();
      last.text = value.startsWith('"') ? quoted(value) : value.replace(/^'|'$/g, '');
    } else if (last) last.expected += `${line}\n`;
  }
  return found;
}

const number = (vector: Vector, name: string): number =>
  Number(new RegExp(`${name}: (\\d+)`).exec(vector.expected)?.[1]);

describe.skipIf(!present)('the public conformance vectors (skipped where ../shared is absent)', () => {
  const sections = {
    WeightedTweetsCounterTest: false,
    WeightedTweetsWithDiscountedEmojiCounterTest: true,
    UnicodeDirectionalMarkerCounterTest: true,
  };
  for (const [section, emojiAsOne] of Object.entries(sections)) {
    const all = present ? vectors('validate.yml', section) : [];
    it(`${section}: ${all.length} vectors`, () => {
      for (const vector of all) {
        const counted = weightedLength(vector.text, 280, { emojiAsOne });
        expect(counted.weighted, vector.description).toBe(number(vector, 'weightedLength'));
        expect(counted.permillage, vector.description).toBe(number(vector, 'permillage'));
        const past = counted.weighted > 280 ? number(vector, 'validRangeEnd') + 1 : null;
        expect(counted.overflowAt, vector.description).toBe(past);
      }
      expect(all.length).toBeGreaterThan(1);
      console.log(`${section}: ${all.length} of ${all.length} vectors pass`);
    });
  }

  for (const section of ['urls_with_indices', 'urls_with_directional_markers']) {
    const all = present ? vectors('extract.yml', section) : [];
    it(`links with their places, ${section}: ${all.length} vectors`, () => {
      for (const { description, text, expected } of all) {
        const wanted = [...expected.matchAll(/- url: (".*")\s+indices: \[(\d+), (\d+)\]/g)];
        // The vectors count code points.
        const points = (end: number): number => [...text.slice(0, end)].length;
        expect(
          findUrls(text).map(([start, end]) => [text.slice(start, end), points(start), points(end)]),
          description,
        ).toEqual(wanted.map(([, url = '', start, end]) => [quoted(url), Number(start), Number(end)]));
      }
      expect(all.length).toBeGreaterThan(1);
      console.log(`links with their places, ${section}: ${all.length} of ${all.length} vectors pass`);
    });
  }

  const replies = present ? vectors('extract.yml', 'replies') : [];
  it(`whom a text begins with, as hidden in a reply to them: ${replies.length} vectors`, () => {
    for (const { description, text, expected } of replies) {
      const wanted = /expected: "(\w+)"/.exec(expected)?.[1] ?? null;
      const hidden = hiddenMentions(text, examplePost('', { handle: 'username' }));
      expect(hidden > 0 ? 'username' : null, description).toBe(wanted);
    }
    expect(replies.length).toBeGreaterThan(10);
    console.log(`leading mentions: ${replies.length} of ${replies.length} vectors pass`);
  });

  for (const section of ['urls', 'tco_urls_with_params']) {
    const all = present ? vectors('extract.yml', section) : [];
    it(`links, ${section}: ${all.length} vectors`, () => {
      const wrong = all.flatMap(({ description, text, expected }) => {
        const wanted = JSON.parse(/expected: (\[.*\])/.exec(expected)?.[1] ?? '[]');
        const found = findUrls(text).map(([start, end]) => text.slice(start, end));
        return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ description, found, wanted }];
      });
      console.log(`links, ${section}: ${all.length - wrong.length} of ${all.length} vectors pass`);
      expect(wrong).toEqual([]);
    });
  }
});

describe('weightedLength', () => {
  it('counts today’s emoji as 2', () => {
    // Families, couples, flags, skin tones, keycaps, selectors left out, and what came with Unicode 15 to 17.
    const current =
      '👨‍👩‍👧‍👦 👩‍👩‍👦 👨‍👦‍👦 🧑‍🧑‍🧒‍🧒 🧑‍🧒 👩‍❤️‍💋‍👨 👨🏻‍❤️‍👨🏿 🧑🏽‍🤝‍🧑🏿 👭🏾 🇺🇸 🇩🇪 🇸🇦 🇨🇶 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏳️‍🌈 🏳️‍⚧️ 🏴‍☠️ ' +
      '👍🏿 👋🏻 🤝🏽 🫱🏻‍🫲🏿 🙏🏾 👩🏾‍🔧 🧑‍💻 👷🏼‍♀️ 🏃🏽‍♂️‍➡️ 🧑‍🦽‍➡️ 1️⃣ #️⃣ *⃣ 9⃣ ❤️ ❤️‍🔥 ❤‍🔥 👁‍🗨 ™️ ☎️ ⚠️ ♻️ ' +
      '🫨 🩷 🪿 🐦‍🔥 🍋‍🟩 ⛓️‍💥 🙂‍↕️ 🫩 🫆 🪾 🪉 🇨🇶';
    const all = [...new Set(current.split(' '))];
    expect(all.length).toBeGreaterThanOrEqual(50);
    for (const emoji of all) {
      expect(weightedLength(emoji).weighted, emoji).toBe(2);
      expect(weightedLength(`a${emoji}b`).weighted, emoji).toBe(4);
    }
  });

  it('counts the emoji of Unicode 17 as 2, joined ones too', () => {
    for (const emoji of ['🫪', '🫯', '🫍', '🫈', '🛘', '🪎', '🪊', '🫪'])
      expect(weightedLength(emoji).weighted, emoji).toBe(2);
    expect(weightedLength('🧑‍🩰').weighted).toBe(2);
    expect(weightedLength('👯🏿').weighted).toBe(2);
  });

  it('counts dashes, dots and letters by their ranges', () => {
    expect(weightedLength('—').weighted).toBe(1);
    expect(weightedLength('…').weighted).toBe(2);
    expect(weightedLength('©').weighted).toBe(1);
    expect(weightedLength('日本').weighted).toBe(4);
  });

  it('places the overflow in the text as typed', () => {
    const typed = 'e\u0301'.repeat(6);
    expect(weightedLength(typed, 4)).toEqual({ weighted: 6, permillage: 1500, overflowAt: 8 });
    expect(weightedLength('see clew.org/help', 22).overflowAt).toBe(4);
  });

  it('holds for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 1, max: 300 }),
        (text, limit) => {
          const { weighted, overflowAt } = weightedLength(text, limit);
          expect(weighted).toBe(weightedLength(text.normalize('NFC'), limit).weighted);
          expect(overflowAt === null).toBe(weighted <= limit);
          if (overflowAt !== null) expect(overflowAt).toBeLessThan(text.length);
        },
      ),
    );
  });

  it('links are in order, apart, and inside the text', () => {
    const piece = fc.constantFrom(
      'http://',
      'a',
      '.com',
      '.',
      '/',
      '(',
      ')',
      '?',
      '日本',
      '_',
      '-',
      '@',
      ' ',
      't.co/',
      '…',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let reached = 0;
        for (const [start, end] of findUrls(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
