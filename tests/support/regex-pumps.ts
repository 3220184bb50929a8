// Texts on which a regular expression may take long, derived from its own source: whatever it repeats, repeated until
// the text is full, behind what it wants to see before, and with an end that it does not want.

type Node = { type: 'one'; sample: string } | { type: 'group'; branches: Item[][] } | { type: 'none' };
interface Item {
  node: Node;
  many: boolean;
}

const candidates = [
  ...'aAeEtTsSzZ0159 .,-_!?\'"/@#$%&*()[]{}<>:;=+~|\\^`\n\t',
  ...Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)),
  ...'éßΩя日あ한’“”…—€£👍🏿❤',
  '\u200d',
  '\ufe0f',
  '\u00a0',
  '\u0301',
];

const samples = new Map<string, string>();

/** A character that `atom` takes; "" where none is found. */
function sampleOf(atom: string, flags: string): string {
  if (!/^[\\[.]/.test(atom)) return atom;
  const key = `${flags} ${atom}`;
  const known = samples.get(key) ?? findSample(atom, flags);
  samples.set(key, known);
  return known;
}

function findSample(atom: string, flags: string): string {
  const plain = flags.replace(/[gy]/g, '');
  try {
    const whole = new RegExp(`^(?:${atom})$`, plain);
    const found = candidates.find((candidate) => whole.test(candidate));
    if (found !== undefined) return found;
    for (let point = 0x80; point < 0x20000; point++)
      if (whole.test(String.fromCodePoint(point))) return String.fromCodePoint(point);
  } catch {
    // Half of something that this reader does not know.
  }
  return '';
}

/** Reads as much of a pattern as is needed to make up texts that it likes. */
class Reader {
  #at = 0;
  readonly #source: string;
  readonly #flags: string;
  constructor({ source, flags }: RegExp) {
    this.#source = source;
    this.#flags = flags;
  }

  branches(): Item[][] {
    const all: Item[][] = [[]];
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      if (this.#source[this.#at] === '|') {
        this.#at++;
        all.push([]);
      } else {
        const node = this.#node();
        all.at(-1)?.push({ node, many: this.#many() });
      }
    }
    return all;
  }

  #take(pattern: RegExp): string | null {
    const sticky = new RegExp(pattern.source, 'yu');
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#source)?.[0] ?? null;
    this.#at += found?.length ?? 0;
    return found;
  }

  #node(): Node {
    if (this.#take(/\^|\$|\\[bB]|\\[1-9]|\\k<\w+>/)) return { type: 'none' };
    const look = this.#take(/\((?:\?<?[=!])/);
    if (look) {
      this.branches();
      this.#at++;
      return { type: 'none' };
    }
    if (this.#take(/\((?:\?(?::|<\w+>|[a-z-]+:))?/)) {
      const branches = this.branches();
      this.#at++;
      return { type: 'group', branches };
    }
    const start = this.#at;
    if (this.#source[start] === '[') this.#class();
    else if (
      !this.#take(/\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Z]|[\s\S])/) &&
      !this.#take(/[\s\S]/)
    )
      this.#at++;
    return { type: 'one', sample: sampleOf(this.#source.slice(start, this.#at), this.#flags) };
  }

  #class(): void {
    let depth = 0;
    do {
      const character = this.#source[this.#at];
      if (character === '\\') this.#at++;
      else if (character === '[' && (depth === 0 || this.#flags.includes('v'))) depth++;
      else if (character === ']') depth--;
      this.#at++;
    } while (depth > 0 && this.#at < this.#source.length);
  }

  /** Whether what was just read may come eight times or more. */
  #many(): boolean {
    const mark = this.#take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/);
    if (!mark || mark[0] === '?') return false;
    if (mark[0] !== '{') return true;
    const [, least = '0', comma, most] = /\{(\d+)(,)?(\d*)\}/.exec(mark) ?? [];
    return Number(comma ? most || Number.POSITIVE_INFINITY : least) >= 8;
  }
}

const textOf = (items: readonly Item[], last = false): string =>
  items.map(({ node }) => text(node, last)).join('');
function text(node: Node, last = false): string {
  if (node.type === 'none') return '';
  return node.type === 'one'
    ? node.sample
    : textOf((last ? node.branches.at(-1) : node.branches[0]) ?? [], last);
}

/** [what comes before, what repeats], for every repetition. */
function* repeated(branches: readonly Item[][], before = ''): Generator<[string, string]> {
  for (const items of branches)
    for (const [at, { node, many }] of items.entries()) {
      const lead = before + textOf(items.slice(0, at));
      if (many) yield [lead, text(node)];
      if (node.type === 'group') yield* repeated(node.branches, lead);
    }
}

/** `most` of `list`, evenly spread. */
export const spread = <T>(list: readonly T[], most: number): T[] =>
  list.length <= most
    ? [...list]
    : list.filter(
        (_, at) => Math.floor((at * most) / list.length) !== Math.floor(((at - 1) * most) / list.length),
      );

/** Texts of `size` characters that may keep `regex` busy, `most` of them, evenly spread over what it repeats. */
export function pumps(regex: RegExp, size = 25_000, most = 24): string[] {
  const branches = new Reader(regex).branches();
  const node: Node = { type: 'group', branches };
  const wholes = [text(node), text(node, true)].filter(Boolean);
  const shapes: [lead: string, piece: string, tail: string][] = [
    ...[...repeated(branches)].flatMap(([lead, piece]): [string, string, string][] => [
      [lead, piece, '\u0001'],
      ['', lead + piece, '\u0001'],
      ['', piece, ''],
    ]),
    ...wholes.flatMap((whole): [string, string, string][] => [
      ['', whole, ''],
      ['', `${whole} `, '\u0001'],
      ['', whole.slice(0, -1), '\u0001'],
    ]),
  ];
  const fill = ([lead, piece, tail]: [string, string, string]): string =>
    lead + piece.repeat(Math.max(0, Math.floor((size - lead.length - tail.length) / piece.length))) + tail;
  return [
    ...new Set(
      spread(
        shapes.filter(([, piece]) => piece),
        most,
      ).map(fill),
    ),
  ];
}

/** Every regular expression that `work` runs, each with the longest text that it was given. */
export function regexesOf(work: () => void): Map<string, { regex: RegExp; longest: number }> {
  const found = new Map<string, { regex: RegExp; longest: number }>();
  const own = RegExp.prototype.exec;
  // All of match, matchAll, test, replace and split ask here once it is not the built-in one.
  RegExp.prototype.exec = function exec(this: RegExp, subject: string) {
    const key = `/${this.source}/${this.flags.replaceAll('g', '').replaceAll('y', '')}`;
    const known = found.get(key) ?? { regex: this, longest: 0 };
    known.longest = Math.max(known.longest, String(subject).length);
    found.set(key, known);
    return own.call(this, subject);
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = own;
  }
  return found;
}

/** Milliseconds that `regex` takes to find all that it finds in `subject`. */
export function timeOf(regex: RegExp, subject: string): number {
  const sticky = regex.flags.includes('y');
  const own = new RegExp(regex.source, sticky || regex.flags.includes('g') ? regex.flags : `${regex.flags}g`);
  const start = performance.now();
  if (sticky)
    for (let at = 0; at < subject.length; at = Math.max(at + 1, own.lastIndex)) {
      own.lastIndex = at;
      own.exec(subject);
    }
  else for (const _match of subject.matchAll(own));
  return performance.now() - start;
}
