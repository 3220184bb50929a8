import { type Child, h } from './dom.ts';
import type { Link } from './read.ts';

const emoji = /\p{RGI_Emoji}/v;
const token = /(https?:\/\/\S+|@\w{1,20}|#[\p{L}\p{N}_]+|\p{RGI_Emoji})/v;

/** An emoji as X shows one: a picture whose alt is the character, so that textContent loses it. */
export function emojiImage(character: string): HTMLImageElement {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><text x="18" y="29" font-size="30" text-anchor="middle">${character}</text></svg>`;
  return h('img', {
    alt: character,
    draggable: 'false',
    class: 'emoji',
    src: `data:image/svg+xml,${encodeURIComponent(drawing)}`,
  });
}

export function withEmoji(value: string): Child[] {
  return value
    .split(/(\p{RGI_Emoji})/v)
    .filter((part) => part !== '')
    .map((part) => (emoji.test(part) ? emojiImage(part) : h('span', {}, part)));
}

/** The spans, links and pictures of a tweetText. Inside a quote X shows mentions as spans, not as anchors. */
export function bodyText(value: string, links: Link[], anchors = true): Child[] {
  return value
    .split(token)
    .filter((part) => part !== '')
    .map((part) => {
      if (emoji.test(part) && !/^\d/.test(part)) return emojiImage(part);
      if (/^@\w/.test(part) || /^#[\p{L}]/v.test(part)) {
        const href = part.startsWith('@')
          ? `/${part.slice(1)}`
          : `/hashtag/${encodeURIComponent(part.slice(1))}?src=hashtag_click`;
        return anchors
          ? h('div', { class: 'inline' }, h('span', {}, h('a', { dir: 'ltr', role: 'link', href }, part)))
          : h('span', { class: 'mention' }, part);
      }
      if (/^https?:/.test(part)) {
        const link = links.find((known) => known.url === part);
        const shown = link?.shown ?? part.replace(/^https?:\/\//, '');
        return h(
          'a',
          { dir: 'ltr', role: 'link', rel: 'noopener noreferrer nofollow', target: '_blank', href: part },
          shown,
        );
      }
      return h('span', {}, part);
    });
}
