import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Author } from '../../lib/detect/post.ts';
import { readResponse } from '../../lib/detect/read-response.ts';
import { lookalike } from '../../lib/impostors/lookalike.ts';
import { captures, haveCaptures, withoutCaptures } from '../support/captures.ts';

// Nothing here is about time: a busy machine must not fail it.
vi.setConfig({ testTimeout: 120_000 });

/** Well-known accounts, by id, and who among all captured authors is truly alike: parodies, and one of the same name. */
const alike: [id: string, taken: string[]][] = [
  ['44196397', ['1004664618', '1747663344469766145', '1774692665826971649']],
  ['13298072', []],
  ['34743251', []],
];

function allAuthors(): Map<string, Author & { id: string }> {
  const authors = captures('json')
    .flatMap(({ path }) => readResponse(JSON.parse(readFileSync(path, 'utf8'))))
    .flatMap(({ author, quoted }) => [author, ...(quoted?.author ? [quoted.author] : [])]);
  return new Map(
    authors.flatMap(({ id, handle, name }) => (id && handle ? [[id, { id, handle, name }] as const] : [])),
  );
}

describe.skipIf(!haveCaptures)(
  `impostors among real authors${haveCaptures ? '' : `: ${withoutCaptures}`}`,
  () => {
    const authors = allAuthors();
    const flaggedFor = (target: Author) =>
      [...authors.values()].filter((author) => lookalike(author, { ceo: [target], brand: [] }) !== null);

    it.each(alike)('taken for %s', (id, expected) => {
      const target = authors.get(id);
      expect(target).toBeDefined();
      expect(
        target &&
          flaggedFor(target)
            .map((author) => author.id)
            .sort(),
      ).toEqual(expected);
    });

    it('hardly anybody is taken for somebody of another name', () => {
      let pairs = 0;
      let sameName = 0;
      const others = new Set<string>();
      for (const target of authors.values())
        for (const author of flaggedFor(target)) {
          pairs++;
          if (author.name === target.name) sameName++;
          else others.add(`${author.id} for ${target.id}`);
        }
      const compared = authors.size * (authors.size - 1);
      console.log(JSON.stringify({ authors: authors.size, compared, pairs, sameName, others: others.size }));
      expect(others.size).toBeLessThanOrEqual(10);
    });
  },
);
