/** At most `units` UTF-16 units, no pair of them cut apart. */
export const firstUnits = (text: string, units: number): string =>
  text.slice(0, units).replace(/[\ud800-\udbff]$/, '');

/** The beginning of a text as one line of at most 99 characters, none of them cut in half. */
export function summaryOf(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= 99 ? characters.join('') : `${characters.slice(0, 98).join('')}…`;
}
