import { findUrls } from './find-urls.ts';

/** `text` with `fill` in the place of each character of a link, so that offsets stay. */
export function blankUrls(text: string, fill = ' '): string {
  let out = '';
  let from = 0;
  for (const [start, end] of findUrls(text)) {
    out += text.slice(from, start) + fill.repeat(end - start);
    from = end;
  }
  return out + text.slice(from);
}
