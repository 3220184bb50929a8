import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { readArticle } from '../../lib/detect/read-article.ts';
import { readPage } from '../../lib/detect/read-page.ts';
import { selectors } from '../../lib/selectors.ts';
import { openSavedPage } from '../../scripts/saved-page.ts';
import { captures, haveCaptures, withoutCaptures } from '../support/captures.ts';

// Nothing here is about time: a busy machine must not fail it.
vi.setConfig({ testTimeout: 120_000 });

/** Id, characters of the own text without white space, emoji among them, characters of the quoted text if there is one. */
type Expected = [id: string, text: number, emoji: number, quoted: number | null];

/**
 * What each page shows, counted from the pages themselves, rendered without scripts, and not with lib/. A page that is
 * not here shows no post.
 */
const shown: Record<string, { promoted: number; posts: Expected[] }> = {
  'TwitterMediaHarvest-old__modal.html': { promoted: 0, posts: [['1619293234035032065', 15, 1, null]] },
  'TwitterMediaHarvest-old__timeline.html': { promoted: 0, posts: [['1619293234035032065', 15, 1, null]] },
  'TwitterMediaHarvest__edited-status.html': { promoted: 0, posts: [['1842037500065546723', 158, 6, null]] },
  'TwitterMediaHarvest__modal.html': {
    promoted: 1,
    posts: [
      ['1852311426666537322', 2, 2, null],
      ['1852366029659206065', 37, 0, null],
      ['1852320831764050150', 8, 0, null],
      ['1852352873113468933', 18, 0, null],
      ['1852326641055178999', 13, 1, null],
      ['1852332579019456975', 14, 0, null],
      ['1852312559182815408', 1, 1, null],
      ['1852407218655875489', 2, 2, null],
      ['1852311679100654016', 5, 0, null],
      ['1852823778050683017', 21, 5, null],
      ['1852439325390094379', 21, 1, null],
      ['1852340744922820752', 8, 1, null],
      ['1852463153042358385', 80, 0, null],
    ],
  },
  'TwitterMediaHarvest__timeline.html': { promoted: 0, posts: [['1852311426666537322', 2, 2, null]] },
  'defuddle__general--x.com-article-2026-02-13.html': {
    promoted: 0,
    posts: [['2013045749580259680', 7951, 0, null]],
  },
  'rvinowise/Benchmark_01.html': {
    promoted: 0,
    posts: [
      ['1735935432297160849', 38, 0, null],
      ['1735935094374772845', 62, 0, null],
      ['1735934804774854870', 58, 0, null],
      ['1735933463205642706', 16, 0, null],
      ['1735933254790766638', 66, 0, 19],
    ],
  },
  'rvinowise/Html_parsing_01.html': { promoted: 0, posts: [['1715358246918103214', 76, 0, null]] },
  'rvinowise/Read_list_updates_test_01.html': {
    promoted: 0,
    posts: [
      ['1735935432297160849', 38, 0, null],
      ['1735935094374772845', 62, 0, null],
      ['1735934804774854870', 58, 0, null],
      ['1735933463205642706', 16, 0, null],
      ['1735933254790766638', 66, 0, 19],
      ['1735933100780073369', 63, 0, null],
    ],
  },
  'rvinowise/Read_list_updates_test_03.html': {
    promoted: 0,
    posts: [
      ['1735935432297160849', 38, 0, null],
      ['1735935094374772845', 62, 0, null],
      ['1735934804774854870', 58, 0, null],
      ['1735933463205642706', 16, 0, null],
      ['1735933254790766638', 66, 0, 19],
      ['1735933100780073369', 63, 0, null],
    ],
  },
  'rvinowise/Scrape_dymanic_list_tests_01.html': { promoted: 0, posts: [['1694793444009337123', 82, 0, 78]] },
  'rvinowise/broadcast_test_01.html': { promoted: 0, posts: [['1686098887243968512', 217, 0, null]] },
  'rvinowise/broken_audio_space_test_02.html': { promoted: 0, posts: [['1732790822049903101', 33, 0, 62]] },
  'rvinowise/carousel_test_01.html': { promoted: 0, posts: [['1714738855176245478', 148, 0, null]] },
  'rvinowise/external_url_test_01.html': { promoted: 0, posts: [['1701506309487559165', 71, 0, null]] },
  'rvinowise/external_url_test_03.html': { promoted: 0, posts: [['1704958629932056635', 55, 0, null]] },
  'rvinowise/external_url_test_05.html': { promoted: 0, posts: [['1708421896155398530', 0, 0, null]] },
  'rvinowise/general_posts_02.html': { promoted: 0, posts: [['1694469132152975786', 238, 0, null]] },
  'rvinowise/poll_test_02.html': { promoted: 0, posts: [['1729688709425950964', 26, 0, null]] },
  'rvinowise/quotation_test_01.html': { promoted: 0, posts: [['1704659922464444801', 39, 0, 198]] },
  'rvinowise/quotation_test_03.html': { promoted: 0, posts: [['1735785217305014701', 227, 0, 181]] },
  'rvinowise/quotation_test_05.html': { promoted: 0, posts: [['1704659543026765991', 24, 0, 198]] },
  'rvinowise/sequence_of_timeline_cells_02.html': {
    promoted: 0,
    posts: [['1706099462379033033', 27, 0, null]],
  },
  'rvinowise/sequence_of_timeline_cells_04.html': {
    promoted: 0,
    posts: [['1734248653919789531', 19, 0, null]],
  },
  'rvinowise/sequence_of_timeline_cells_06.html': {
    promoted: 0,
    posts: [['1707007575110099429', 19, 0, null]],
  },
  'rvinowise/sequence_of_timeline_cells_08.html': {
    promoted: 0,
    posts: [['1725958337445961955', 14, 0, null]],
  },
  'rvinowise/twitter_event_test_02.html': { promoted: 0, posts: [['1732776142791184743', 12, 0, null]] },
  'rvinowise/video_test_01.html': { promoted: 0, posts: [['1730332754225586194', 189, 0, null]] },
  'tweetyoink__x-tweet-quote-video.html': { promoted: 0, posts: [['1983128852952998358', 26, 0, 85]] },
  'tweetyoink__x-tweet-sample.html': { promoted: 0, posts: [['1981398750557065646', 41, 0, null]] },
  'x-folders__x-home-rich-excerpt.2026-09.html': {
    promoted: 1,
    posts: [['1000000000000000001', 20, 0, null]],
  },
};

describe.skipIf(!haveCaptures)(
  `the posts of saved pages${haveCaptures ? '' : `: ${withoutCaptures}`}`,
  () => {
    it('are all expected in a page that is here', () => {
      expect(captures('html').map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(shown)));
    });

    it.each(captures('html'))('$name', async ({ name, path }) => {
      const page = await openSavedPage(readFileSync(path, 'utf8'));
      const { promoted, posts } = shown[name] ?? { promoted: 0, posts: [] };
      const read = readPage(page.document, page.path);
      expect(
        read.map(
          ({ id, text, quoted }): Expected => [id, size(text), emoji(text), quoted && size(quoted.text)],
        ),
      ).toEqual(posts);

      const articles = [...page.document.querySelectorAll(selectors.post)];
      const advertised = articles.filter((article) => article.closest(selectors.promoted));
      expect(advertised.length).toBe(promoted);
      expect(articles.length).toBe(posts.length + promoted);
      // An advertisement has no id of its own, and must not take the one of the page that it stands in.
      for (const article of advertised) expect(readArticle(article, '/somebody/status/20')).toBeNull();

      for (const { id, author, quoted } of read) {
        // The link to the post, which reading the author does not use, names its author too.
        const link = page.document.querySelector(`a[href*="/status/${id}"] > time`)?.parentElement;
        expect(author.handle).toBe(link?.getAttribute('href')?.match(/([^/]+)\/status\//)?.[1]);
        expect(author.name).not.toBe('');
        if (quoted) expect(quoted.author?.handle).toMatch(/^\w+$/);
      }
      await page.close();
    });
  },
);

function size(text: string | null): number {
  return [...(text ?? '').replaceAll(/\s+/g, '')].length;
}

function emoji(text: string): number {
  return [...text.matchAll(/\p{Extended_Pictographic}/gu)].length;
}
