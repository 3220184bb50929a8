import { expect, test } from 'vitest';
import { openSavedPage } from '../../scripts/saved-page.ts';
import { readArticle, readArticleId } from './read-article.ts';
import { readPage } from './read-page.ts';

const name = (shown: string, handle: string, linked = true) =>
  linked
    ? `<div data-testid="User-Name"><a href="/${handle}"><span>${shown}</span></a><a href="/${handle}">@${handle}</a></div>`
    : `<div data-testid="User-Name"><span>${shown}</span><span>@${handle}</span><span>·</span><time datetime="2026-11-20T10:00:00.000Z">2h</time></div>`;
const time = (handle: string, id: string) =>
  `<a href="/${handle}/status/${id}"><time datetime="2026-11-20T10:00:00.000Z">1h</time></a>`;
const text = (html: string) => `<div data-testid="tweetText" lang="en" dir="auto">${html}</div>`;
const quote = (html: string) => `<div role="link" tabindex="0">${html}</div>`;
const article = (html: string, attributes = 'tabindex="0"') =>
  `<article data-testid="tweet" ${attributes}>${html}</article>`;

async function read(html: string, address = '/home') {
  const { document } = await openSavedPage(`<html><body>${html}</body></html>`);
  const [first] = document.querySelectorAll('article');
  return first ? readArticle(first, address) : null;
}

test('emoji and line breaks are in the text, mentions by their links', async () => {
  const html = `Dead <img alt="🔋"><br>again, <a href="/mirahalden">@mirahalden</a> <a href="/hashtag/x">#x</a>`;
  expect(await read(article(name('Sunny', 'sunny') + time('sunny', '5') + text(html)))).toMatchObject({
    id: '5',
    author: { id: null, handle: 'sunny', name: 'Sunny' },
    text: 'Dead 🔋\nagain, @mirahalden #x',
    createdAt: '2026-11-20T10:00:00.000Z',
    mentions: [{ id: null, handle: 'mirahalden', hidden: false }],
    replyTo: null,
    quoted: null,
    source: 'page',
  });
});

test('the parent is the first one answered; the others are carried along, in any language', async () => {
  const line = `<div dir="rtl">ردًا على <a href="/mirahalden">@mirahalden</a> و<a href="/other">@other</a> و<a href="/sunny/people">3 آخرين</a></div>`;
  expect(
    await read(
      article(name('سارة', 'sara_a') + time('sara_a', '5') + line + text('<span dir="rtl">شكرا</span>')),
    ),
  ).toMatchObject({
    author: { handle: 'sara_a', name: 'سارة' },
    text: 'شكرا',
    replyTo: { handle: 'mirahalden', userId: null },
    mentions: [{ handle: 'other', hidden: true }],
  });
});

test('people tagged in a picture, and lines inside a quote, answer nobody', async () => {
  const tagged = '<a href="/sunny/status/5/media_tags">@mirahalden</a>';
  const inside = quote(
    `${name('Al', 'al', false)}<div>Replying to <a href="/mirahalden">@mirahalden</a></div>`,
  );
  const post = await read(article(name('Sunny', 'sunny') + time('sunny', '5') + text('x') + tagged + inside));
  expect(post).toMatchObject({ replyTo: null, mentions: [] });
});

test('a quote is apart from the own text, also where there is none; a name may hold "@"', async () => {
  const quoted = quote(name('Ann @ work @home', 'ann_b', false) + text('theirs'));
  expect(await read(article(name('Sunny', 'sunny') + time('sunny', '5') + quoted))).toMatchObject({
    text: '',
    quoted: { postId: null, author: { handle: 'ann_b', name: 'Ann @ work @home' }, text: 'theirs' },
  });
});

test('a quote that is not to be had is no quote, and no post of its own', async () => {
  const gone = '<article tabindex="-1" data-testid="tweet"><span>This post is unavailable.</span></article>';
  const { document } = await openSavedPage(
    article(name('Sunny', 'sunny') + text('mine') + gone, 'tabindex="-1"'),
  );
  const [outer, inner] = document.querySelectorAll('article');
  expect(outer && readArticle(outer, '/sunny/status/5')).toMatchObject({
    id: '5',
    text: 'mine',
    quoted: null,
  });
  expect(inner && readArticleId(inner, '/sunny/status/5')).toBeNull();
});

test('the post in focus without a link to itself has the id of the page; an advertisement beside it has none', async () => {
  const focused = name('Sunny', 'sunny') + text('x');
  expect(await read(article(focused, 'tabindex="-1"'), '/sunny/status/5/photo/1')).toMatchObject({ id: '5' });
  expect(await read(article(focused), '/sunny/status/5')).toBeNull();
  const ad = `<div data-testid="placementTracking">${article(focused, 'tabindex="-1"')}</div>`;
  expect(await read(ad, '/sunny/status/5')).toBeNull();
});

test('a video holds a mark of advertisements without being one; an edited post links to its history', async () => {
  const video = '<div data-testid="placementTracking"></div>';
  const link = '<a href="/sunny/status/5/history"><time datetime="2026-11-20T10:00:00.000Z">1h</time></a>';
  expect(await read(article(name('Sunny', 'sunny') + link + video))).toMatchObject({
    id: '5',
    promoted: false,
  });
});

test('a long-form article is read with its title, paragraphs and mentions', async () => {
  const long = `<div data-testid="twitter-article-title">Title</div><div data-testid="twitterArticleRichTextView"><div data-block="true">One</div><div data-block="true">Two, <a href="/mirahalden">@mirahalden</a></div></div>`;
  expect(await read(article(name('Sunny', 'sunny') + time('sunny', '5') + long))).toMatchObject({
    text: 'Title\nOne\nTwo, @mirahalden',
    mentions: [{ handle: 'mirahalden', hidden: false }],
    replyTo: null,
  });
});

test('a page gives each post once', async () => {
  const one = article(name('Sunny', 'sunny') + time('sunny', '5') + text('x'));
  const { document } = await openSavedPage(one + one + article('<span>nothing</span>'));
  expect(readPage(document, '/home').map(({ id }) => id)).toEqual(['5']);
});
