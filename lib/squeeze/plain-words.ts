/** A pattern of words and what is put in their place; where the words began with a capital, so does that. */
export interface Swap {
  pattern: RegExp;
  to: (words: string) => string;
}

const capital = (from: string, to: string): string =>
  /^\p{Lu}/u.test(from) && to ? to.charAt(0).toUpperCase() + to.slice(1) : to;

const any = new WeakMap<readonly Swap[], RegExp>();

/** Those of `list`, or none: one look at `text` tells that nearly every draft has nothing for them. */
export function swapsIn(text: string, list: readonly Swap[]): readonly Swap[] {
  const known = any.get(list) ?? new RegExp(list.map(({ pattern }) => pattern.source).join('|'), 'i');
  any.set(list, known);
  return known.test(text) ? list : [];
}

/** Swaps from lines of "words → shorter words"; words are regular expressions, spaces any white space. */
export function swaps(lines: string): Swap[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [from = '', to = ''] = line.split('→').map((side) => side.trim());
      const words = from.replaceAll("'", "['’]").replaceAll(' ', '\\s');
      return {
        pattern: new RegExp(`\\b(?:${words})(?![\\w'’-])`, 'gi'),
        to: (found: string) => capital(found, to),
      };
    });
}

/** Words that sound like an office, with plain ones that mean the same. */
export const plainWords: readonly Swap[] = swaps(`
  utili[sz]e → use
  utili[sz]ing → using
  utili[sz]ed → used
  facilitate → help
  commence → start
  commenced → started
  terminate → end
  endeavou?r to → try to
  expedite → speed up
  expedited → sped up
  ascertain → find out
  in the event that → if
  subsequent to → after
  prior to → before
  in order to → to
  due to the fact that → because
  owing to the fact that → because
  with (?:regards?|respect) to → about
  in regards? to → about
  at this (?:point in time|time|moment in time) → now
  at the present time → now
  for the purpose of → for
  in the near future → soon
  a large number of → many
  the majority of → most
  has the ability to → can
  have the ability to → can
  are able to → can
  is able to → can
  in close proximity to → near
  on a (?:daily) basis → daily
  on a (?:weekly) basis → weekly
  make a decision → decide
  until such time as → until
  in spite of the fact that → although
  with the exception of → except
  in the process of → now
  require → need
  requires → needs
  assistance → help
  approximately → about
  sufficient → enough
  inform → tell
  obtain → get
  regarding → about
  numerous → many
  attempt to → try to
`);
