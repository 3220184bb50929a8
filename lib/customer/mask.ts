/** Always five: the number of dots must not tell the length. */
const dots = '•••••';

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const firstOf = (word: string) => letters.segment(word).containing(0)?.segment ?? '';

/** "Sunny Edwards" → "S••••• E•••••". */
export function maskName(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words.length === 0 ? dots : words.map((word) => firstOf(word) + dots).join(' ');
}

/** "Sunny Edwards" → "SE". */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .flatMap((word) => (word ? [firstOf(word)] : []))
    .join('');
}

/** "sunny@example.com" → "s•••••@e•••••": enough to tell two search results apart. */
export function maskEmail(email: string): string {
  const [local = '', domain = ''] = email.split('@');
  return `${firstOf(local)}${dots}@${firstOf(domain)}${dots}`;
}

/** "+1 555 010 0142" → "•••••42". */
export function maskPhone(phone: string): string {
  return dots + phone.replace(/\D/g, '').slice(-2);
}
