import { describe, expect, test } from 'vitest';
import type { Interaction } from '../../../lib/crm/model.ts';
import { manyInteractions, mark } from '../fixture.ts';
import { operation, type Stage, soon } from './stage.ts';

const everyMark = Array.from({ length: manyInteractions }, (_, index) => mark(index + 1));
const marksOf = (items: readonly Interaction[]): string[] =>
  items.flatMap(({ summary }) => /Contact \d{3}\./.exec(summary)?.[0] ?? []);

/** All interactions, each once, newest first. */
export function timeline(stage: Stage): void {
  const main = () => stage.customer('c-main');

  /** Throws where a cursor comes back, or the pages do not end. */
  async function wholeTimeline(from: string | null = null, between?: () => Promise<unknown>) {
    const pages: Interaction[][] = [];
    const seen = new Set<string>();
    for (let cursor = from; ; ) {
      const page = await stage.crm().getTimeline(main(), cursor, soon());
      pages.push(page.items);
      if (page.next === null) return pages;
      if (seen.has(page.next)) throw new Error('The same cursor came back.');
      seen.add(page.next);
      if (pages.length > manyInteractions + 20) throw new Error('The pages do not end.');
      cursor = page.next;
      await between?.();
    }
  }

  describe('timeline', () => {
    test('gives every interaction once, newest first, in pages', async () => {
      const pages = await wholeTimeline();
      const items = pages.flat();
      for (const page of pages) expect(page.length).toBeLessThanOrEqual(stage.capabilities.pageMax);
      if (stage.capabilities.pageMax < manyInteractions) expect(pages.length).toBeGreaterThan(1);
      expect(marksOf(items)).toEqual(everyMark.toReversed());
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      const times = items.map(({ at }) => Date.parse(at));
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      expect(items.filter(({ customerId }) => customerId !== main())).toEqual([]);
    });

    test('begins in the record, which says where it goes on', async () => {
      const { interactions, moreInteractions = null } = await stage.record(main());
      const rest = moreInteractions === null ? [] : (await wholeTimeline(moreInteractions)).flat();
      expect(marksOf([...interactions, ...rest])).toEqual(everyMark.toReversed());
    });

    test('stays whole while something new comes in', async () => {
      let added = 0;
      const pages = await wholeTimeline(null, async () => {
        if (added >= 3) return;
        added += 1;
        await stage.crm().addNote(
          {
            customerId: main(),
            caseId: stage.world.idOf('case', 'k-open'),
            text: `Written while somebody reads, ${added}`,
            agent: stage.world.agentName('ana'),
            at: new Date().toISOString(),
          },
          operation(),
        );
      });
      expect(marksOf(pages.flat())).toEqual(everyMark.toReversed());
    });

    test('is empty for a customer without a history, and has no next page', async () => {
      const page = await stage.crm().getTimeline(stage.customer('c-bare'), null, soon());
      expect(page).toEqual({ items: [], next: null });
    });

    test.each([
      '',
      'x',
      '0',
      '-1',
      'null',
      'bm9wZQ==',
      '{"at":"now"}',
      'https://example.com/next',
      '9'.repeat(400),
    ])('refuses the cursor %j', async (cursor) => {
      await expect(stage.crm().getTimeline(main(), cursor, soon())).rejects.toMatchObject({
        code: 'Invalid',
      });
    });

    test('refuses the cursor of another customer', async ({ skip }) => {
      const { next } = await stage.crm().getTimeline(main(), null, soon());
      if (next === null) return skip('one page holds it all');
      const foreign = stage.crm().getTimeline(stage.customer('c-two'), next, soon());
      await expect(foreign).rejects.toMatchObject({ code: 'Invalid' });
    });

    test('refuses a cursor with a letter changed, or gives nothing twice', async ({ skip }) => {
      const { next, items } = await stage.crm().getTimeline(main(), null, soon());
      if (next === null) return skip('one page holds it all');
      for (const broken of [
        `${next}x`,
        next.slice(0, -2),
        next.toUpperCase() === next ? next.toLowerCase() : next.toUpperCase(),
      ]) {
        const page = await stage
          .crm()
          .getTimeline(main(), broken, soon())
          .catch((error) => error);
        if (page instanceof Error) expect(page).toMatchObject({ code: 'Invalid' });
        else
          expect(page.items.filter((item: Interaction) => items.some(({ id }) => id === item.id))).toEqual(
            [],
          );
      }
    });
  });
}
