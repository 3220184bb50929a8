import { selectors } from '../selectors.ts';
import type { Author, Mention, Post } from './post.ts';

const path = /^\/(\w{1,20})\/status\/(\d{1,20})/;

/**
 * The id of the post that an article shows now; X re-uses articles, so it is read anew each time. The post in focus
 * may have no link to itself: then the page's address says it.
 */
export function readArticleId(article: Element, address: string): string | null {
  const own = ownPermalink(article)?.getAttribute('href');
  if (own) return path.exec(own)?.[2] ?? null;
  return article.getAttribute('tabindex') === '-1' ? (path.exec(address)?.[2] ?? null) : null;
}

/**
 * What an article tells by itself, until X's response tells more: no numeric ids but the post's own, no parents.
 * `address` is the page's path. Null where the article has no id, as promoted ones.
 */
export function readArticle(article: Element, address: string): Post | null {
  const id = readArticleId(article, address);
  const author = id && readAuthor(article);
  if (!id || !author) return null;
  const quote = quoteIn(article);
  const text = [...article.querySelectorAll(selectors.text)].find((found) => !quote?.contains(found));
  return {
    id,
    author,
    text: text ? readText(text).slice(0, 30_000) : '',
    createdAt: ownPermalink(article)?.querySelector('time')?.getAttribute('datetime') ?? null,
    lang: text?.getAttribute('lang') ?? null,
    conversationId: null,
    replyTo: readParent(article, text),
    quoted: quote && {
      postId: null,
      author: readAuthor(quote),
      text: readText(quote.querySelector(selectors.text)).slice(0, 30_000),
    },
    mentions: text ? readMentions(text) : [],
    repostOf: null,
    promoted: article.closest(selectors.promoted) !== null,
    metrics: null,
    source: 'page',
  };
}

function ownPermalink(article: Element): Element | null {
  const quote = quoteIn(article);
  for (const time of article.querySelectorAll(selectors.permalink))
    if (!quote?.contains(time)) return time.parentElement;
  return null;
}

/** A quoted post is a block like a link with an author of its own; a card is one without. */
function quoteIn(article: Element): Element | null {
  for (const block of article.querySelectorAll(selectors.quotedPost))
    if (block.querySelector(selectors.userName)) return block;
  return null;
}

function readAuthor(block: Element): Author | null {
  const names = block.querySelector(selectors.userName);
  const handle = /@(\w{1,20})/.exec(names?.textContent ?? '');
  const linked = names?.querySelector('a[role="link"], a[href]')?.getAttribute('href');
  const fromLink = linked ? /^\/(\w{1,20})$/.exec(linked)?.[1] : undefined;
  const found = fromLink ?? handle?.[1];
  if (!names || !found) return null;
  const name = readText(names).split('@')[0] ?? '';
  return { id: null, handle: found, name: name.trim().slice(0, 200) };
}

/** Text with its emoji, which X shows as pictures, and its line breaks. */
function readText(node: Element | null): string {
  if (!node) return '';
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue;
    else if (child.nodeName === 'IMG') text += (child as Element).getAttribute('alt') ?? '';
    else if (child.nodeName === 'BR') text += '\n';
    else if (child.nodeType === 1) text += readText(child as Element);
  }
  return text;
}

function readMentions(text: Element): Mention[] {
  const handles = [...text.querySelectorAll('a[href]')].map((link) => [
    /^\/(\w{1,20})$/.exec(link.getAttribute('href') ?? '')?.[1],
    link.textContent ?? '',
  ]);
  return handles.flatMap(([handle, shown]) =>
    handle && shown?.startsWith('@') ? [{ id: null, handle, hidden: false }] : [],
  );
}

/**
 * The "Replying to" line has no test id and is written in every language: it is where handles are linked outside the
 * author's name and the text. The first one named is the parent's author.
 */
function readParent(article: Element, text: Element | undefined): Post['replyTo'] {
  for (const link of article.querySelectorAll('a[href^="/"]')) {
    const handle = /^@(\w{1,20})$/.exec(link.textContent?.trim() ?? '')?.[1];
    if (!handle || text?.contains(link) || link.closest(selectors.userName)) continue;
    if (link.closest(selectors.quotedPost)) continue;
    return { postId: null, userId: null, handle };
  }
  return null;
}
