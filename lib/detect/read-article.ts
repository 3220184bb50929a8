import { selectors } from '../selectors.ts';
import type { Author, Mention, Post } from './post.ts';
import { statusId } from './status-id.ts';

const maxText = 30_000;

/**
 * The id of the post that an article shows now; X re-uses articles, so it is read anew each time. The post in focus
 * may have no link to itself: then the page's address says it. Advertisements have none either and look like it, and a
 * quote that is not to be had is an article inside its article.
 */
export function readArticleId(article: Element, address: string): string | null {
  const own = ownPermalink(article)?.getAttribute('href');
  if (own) return statusId(own);
  const focused = article.getAttribute('tabindex') === '-1' && !isPromoted(article);
  return focused && !article.parentElement?.closest('article') ? statusId(address) : null;
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
  const own = (found: Element) => !quote?.contains(found);
  const short = [...article.querySelectorAll(selectors.text)].find(own);
  const texts = short ? [short] : [...article.querySelectorAll(selectors.longText)].filter(own);
  const [parent, ...carried] = readAnswered(article, texts);
  return {
    id,
    author,
    text: texts.map(trimmed).join('\n').slice(0, maxText),
    createdAt: ownPermalink(article)?.querySelector('time')?.getAttribute('datetime') ?? null,
    lang: short?.getAttribute('lang') ?? null,
    conversationId: null,
    replyTo: parent ? { postId: null, userId: null, handle: parent } : null,
    quoted: quote && {
      postId: null,
      author: readAuthor(quote),
      text: trimmed(quote.querySelector(selectors.text)).slice(0, maxText),
    },
    mentions: [
      ...texts.flatMap(readMentions),
      ...carried.map((handle) => ({ id: null, handle, hidden: true })),
    ],
    repostOf: null,
    promoted: isPromoted(article),
    metrics: null,
    source: 'page',
  };
}

function isPromoted(article: Element): boolean {
  return article.closest(selectors.promoted) !== null;
}

function ownPermalink(article: Element): Element | null {
  for (const time of article.querySelectorAll(selectors.permalink))
    if (!time.closest(selectors.quotedPost)) return time.parentElement;
  return null;
}

/** A quoted post is a block like a link with an author of its own; a card is one without. */
function quoteIn(article: Element): Element | null {
  for (const block of article.querySelectorAll(selectors.quotedPost))
    if (block.querySelector(selectors.userName)) return block;
  return null;
}

/** A name may hold "@" itself: the handle is what X links to, else the last one written. */
function readAuthor(block: Element): Author | null {
  const names = block.querySelector(selectors.userName);
  if (!names) return null;
  const written = readText(names);
  const handle = linkedHandle(names.querySelector('a[href]')) ?? /^.*@(\w{1,20})/s.exec(written)?.[1];
  if (!handle) return null;
  const end = written.lastIndexOf(`@${handle}`);
  return { id: null, handle, name: written.slice(0, Math.max(end, 0)).trim().slice(0, 200) };
}

/** Text with its emoji, which X shows as pictures, and its line breaks. */
export function readText(node: Element | null): string {
  let text = '';
  // Sibling by sibling: a list of children that X's page shares is made anew at each look.
  for (let child = node?.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) text += child.nodeValue;
    else if (child.nodeName === 'IMG') text += (child as Element).getAttribute('alt') ?? '';
    else if (child.nodeName === 'BR') text += '\n';
    else if (child.nodeType === 1)
      // A paragraph of a long-form article.
      text += ((child as Element).hasAttribute('data-block') ? '\n' : '') + readText(child as Element);
  }
  return text;
}

function trimmed(node: Element | null): string {
  return readText(node).trim();
}

function readMentions(text: Element): Mention[] {
  return [...text.querySelectorAll('a[href]')].flatMap((link) => {
    const handle = linkedHandle(link);
    return handle && link.textContent?.startsWith('@') ? [{ id: null, handle, hidden: false }] : [];
  });
}

/** Of a link to somebody's profile. */
function linkedHandle(link: Element | null): string | undefined {
  return /^\/(\w{1,20})$/.exec(link?.getAttribute('href') ?? '')?.[1];
}

/**
 * The "Replying to" line has no test id and is written in every language: it is where handles are linked outside the
 * author's name and the text. The first one named is the parent's author, the others are carried along.
 */
function readAnswered(article: Element, texts: Element[]): string[] {
  const handles = [...article.querySelectorAll('a[href^="/"]')].flatMap((link) => {
    const shown = linkedHandle(link) && link.textContent?.trim();
    if (shown?.toLowerCase() !== `@${linkedHandle(link)}`.toLowerCase()) return [];
    const elsewhere = texts.some((text) => text.contains(link)) || link.closest(selectors.userName);
    return elsewhere || link.closest(selectors.quotedPost) ? [] : shown.slice(1);
  });
  return handles.slice(0, 50);
}
