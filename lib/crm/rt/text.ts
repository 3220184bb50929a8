import type { RtAttachment } from './shapes.ts';

const longest = 10_000;

/** What an entry says: its plain text, or else its HTML without the markup; the subject is the summary. */
export function textOf(texts: readonly RtAttachment[]): { summary: string; body: string | null } {
  const plain = texts.find(({ ContentType }) => ContentType === 'text/plain');
  const html = texts.find(({ ContentType }) => ContentType === 'text/html');
  const body = plain?.Content || (html ? withoutMarkup(html.Content) : '');
  const subject = texts.find(({ Subject }) => Subject.trim() !== '')?.Subject ?? '';
  return { summary: subject.replace(/\s+/g, ' ').trim().slice(0, 200), body: body.slice(0, longest) || null };
}

const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' };

/** Only ever shown as text: what is left over of a tag does nothing. */
export function withoutMarkup(html: string): string {
  return html
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|(\w{1,8}));/g, (whole, code?: string, name?: string) => {
      if (name) return named[name] ?? whole;
      const point = Number(code);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    })
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
