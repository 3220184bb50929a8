import { functionWords, genericWords, nameWords, streetWords } from './common-words.ts';
import { type Fact, type FactKind, phrase } from './fact.ts';
import { words } from './tokens.ts';

const plain = (word: string): boolean => nameWords.has(word) || functionWords.has(word);
const states = new Map(
  'al alabama,ak alaska,az arizona,ar arkansas,ca california,co colorado,ct connecticut,de delaware,fl florida,ga georgia,hi hawaii,id idaho,il illinois,in indiana,ia iowa,ks kansas,ky kentucky,la louisiana,me maine,md maryland,ma massachusetts,mi michigan,mn minnesota,ms mississippi,mo missouri,mt montana,ne nebraska,nv nevada,nh new hampshire,nj new jersey,nm new mexico,ny new york,nc north carolina,nd north dakota,oh ohio,ok oklahoma,or oregon,pa pennsylvania,ri rhode island,sc south carolina,sd south dakota,tn tennessee,tx texas,ut utah,vt vermont,va virginia,wa washington,wv west virginia,wi wisconsin,wy wyoming,on ontario,qc quebec,bc british columbia,ab alberta,nsw new south wales,vic victoria,qld queensland'
    .split(',')
    .map((line): [string, string[]] => [line.slice(0, line.indexOf(' ')), line.split(' ').slice(1)]),
);

const abbreviated = new Map([...states].map(([short, state]) => [state.join(' '), short]));

export const codeFact = (kind: FactKind, code: string): Fact[] => {
  const value = code.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  const groups = code.toUpperCase().match(/[A-Z]+|\d+/g) ?? [];
  return value.length > 2 && /\d/.test(value) ? [{ kind, form: 'code', value, groups }] : [];
};

/** A town, state or country; one that is an English word as well needs "in" before it. */
export function placeFacts(kind: FactKind, place: string): Fact[] {
  const all = words(place);
  const [only = ''] = all;
  const weak = all.length === 1 && (only.length <= 3 || plain(only));
  const spelt = all.length === 1 ? states.get(only) : undefined;
  const short = abbreviated.get(all.join(' '));
  return [
    ...(spelt && /^[A-Z]+$/.test(place.trim())
      ? phrase(kind, spelt, 'capital', all)
      : phrase(kind, all, weak ? 'place' : 'capital')),
    ...(spelt ? phrase(kind, all, 'place') : []),
    ...(short ? phrase(kind, [short], 'place', all) : []),
  ];
}

/** A street with its number: whole, without the number, the number with the name's first word, and its own words. */
export function streetFacts(street: string): Fact[] {
  return street.split(',').flatMap((line, index) => {
    const all = words(line);
    const named = all.filter((word) => !/\d/.test(word));
    const numbers = all.filter((word) => /^\d{1,5}[a-z]?$/.test(word));
    if (index > 0 && all.length < 3) return unitFacts(line);
    const own = named.filter((word) => !streetWords.has(word) && !genericWords.has(word));
    // "Damrak" and "Lindenstrasse", but also the stem of the latter.
    const stem =
      named.length === 1
        ? named.map((word) => word.replace(/(?:strasse|straat|gatan|vagen|vej|gade|gata|veien)$/, ''))
        : [];
    return [
      ...(all.length > 1 ? phrase('street', all, 'always') : []),
      ...numbers
        .slice(0, 1)
        .flatMap((number) => [
          ...own
            .slice(0, 1)
            .flatMap((word) => [
              ...phrase('street', [number, word], 'always'),
              ...phrase('street', [word, number], 'always'),
            ]),
          ...['number', 'no', 'nr', 'house'].flatMap((word) => phrase('street', [word, number], 'always')),
          ...(/^\d{4,}$/.test(number) ? codeFact('street', number) : []),
        ]),
      ...(named.length > 1 && own.length > 0
        ? phrase('street', named, own.every(plain) ? 'capital' : 'always')
        : []),
      ...(own.length > 1 ? phrase('street', own, 'capital') : []),
      ...[...own, ...stem]
        .filter(
          (word) => word.length >= 5 && !plain(word) && !streetWords.has(word) && !genericWords.has(word),
        )
        .flatMap((word) => phrase('street', [word], 'capital')),
    ];
  });
}

const unit =
  /^\s*(?:(?:flat|apt|app|apartment|apartamento|unit|suite|ste|room|wohnung|floor|top|lgh|po box|p\.? ?o\.? box|box|psc|#)[. #]{0,3})+(\d{1,5}[a-z]?|[a-z]\d{0,4})(?!\w)/iu;
function unitFacts(line: string): Fact[] {
  const found = unit.exec(line);
  const all = words(line);
  if (!found) return all.length > 1 ? phrase('street', all, 'always') : [];
  const [number = ''] = words(found[1] ?? '');
  return [
    ...phrase('street', all, 'always'),
    ...'flat apt apartment unit suite box room'
      .split(' ')
      .flatMap((word) => phrase('street', [word, number], 'always')),
  ];
}

// A town's line: its code before or behind it, "10969 Berlin", "TX 78626", "Leeds LS1 4AP", "852 30 Sundsvall".
const coded =
  /(?:(?<![\p{L}\d])(?:[a-z]{1,2}-)?(?:[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|[a-z]\d[a-z] ?\d[a-z]\d|\d{4} ?[a-z]{2}|\d{3}[ -]\d{2,4}|\d{2}-\d{3}|\d{5}-\d{3,4}|\d{3,7})(?![\p{L}\d]))/giu;

/** An address in one piece, in whatever order its country writes it. */
export function addressFacts(address: string): Fact[] {
  const lines = address
    .split(/[,\n;]+/)
    .map((line) => line.trim())
    .filter(Boolean);
  const whole = words(address);
  const facts = lines.flatMap((line, index): Fact[] => {
    const all = words(line);
    const digits = /\d/.test(line);
    const street = all.some(
      (word) =>
        streetWords.has(word) || /(?:strasse|straat|gatan|gade|vej|vagen|gasse|weg|platz)$/.test(word),
    );
    if (unit.test(line) && !street) return unitFacts(line);
    if (!digits && !street && (index > 0 || lines.length === 1)) return placeFacts('city', line);
    const codes =
      index > 0 || (lines.length === 1 && !street) ? [...line.matchAll(coded)].map((match) => match[0]) : [];
    if (codes.length > 0 && !street && (index > 0 || !/^\d{1,5}[a-z]? /i.test(line))) {
      const rest = codes
        .reduce((left, code) => left.replace(code, '|'), line)
        .split('|')
        .map((part) => part.trim());
      return [
        ...codes.flatMap((code) => postcodeFacts(code)),
        ...rest.flatMap((part) => {
          const town = words(part);
          // "Austin TX": the state on its own as well.
          const state = town.length > 1 && states.has(town.at(-1) ?? '') && /[A-Z]{2,3}$/.test(part);
          return [
            ...(state
              ? [
                  ...placeFacts('city', part.replace(/ *[A-Z]{2,3}$/, '')),
                  ...placeFacts('region', part.slice(-3).trim()),
                ]
              : part.length > 1
                ? placeFacts('city', part)
                : []),
          ];
        }),
      ];
    }
    return streetFacts(line);
  });
  return [...(whole.length > 2 ? phrase('street', whole, 'always') : []), ...facts];
}

export function postcodeFacts(code: string): Fact[] {
  const outward = /^[a-z]{1,2}\d[a-z\d]?(?= )/i.exec(code.trim());
  const joined = words(code.replace(/\W/g, ''));
  return [
    // With letters in it, it is written in one or in two, and has too few digits to be found as a number.
    ...(/[a-z]/i.test(code) && joined.length === 1
      ? [...phrase('postcode', joined, 'always'), ...phrase('postcode', words(code), 'always')]
      : []),
    ...(code.replace(/\W/g, '').length < 4
      ? phrase('postcode', words(code), 'always')
      : codeFact('postcode', code)),
    ...(outward ? phrase('postcode', words(outward[0]), 'capital') : []),
  ];
}
