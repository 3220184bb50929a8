import { has, type KindSet, kinds } from './kinds.ts';
import type { Syntax } from './syntax.ts';

/** More turns than these of what is repeated are read as any number of them. */
const turns = 6;

/** More sets of kinds than there are. */
const most = 4_096;

function grown<Numbers extends Int16Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** Expressions as a net of nodes. Each reads one character, leads on without reading, or ends an expression. */
export class Nodes {
  #count = 0;
  /** The number of the set that a node reads; below 0 it reads nothing. Nodes that follow each other lie together. */
  #reads = new Int16Array(1_024);
  /** Where it goes on, or the expression that ends. */
  #next = new Int32Array(1_024);
  readonly #ways: (readonly number[] | null)[] = [];
  readonly #reached: (readonly number[] | undefined)[] = [];
  /** By set and kind, 1 where it is in it. */
  readonly #sets = new Uint8Array(most * kinds);
  readonly #setNumbers = new Map<KindSet, number>();
  readonly #readers = new Map<number, number>();
  /** By node, in which turn of following ways it was met. */
  readonly #met: number[] = [];
  #turn = 0;

  /** Takes the expression of that number. The node that it begins with. */
  take(syntax: Syntax, number: number): number {
    const end = this.#node(-1, number, null);
    return this.#build(syntax, end);
  }

  get count(): number {
    return this.#count;
  }

  /** The expression that `node` ends; below 0 where it ends none. */
  endOf(node: number): number {
    return (this.#reads[node] as number) < 0 ? (this.#next[node] as number) : -1;
  }

  /** The node that `node`, one of those that `from` gives, leads to by a character of `kind`; below 0 none. */
  after(node: number, kind: number): number {
    const set = this.#reads[node] as number;
    return set >= 0 && this.#sets[set * kinds + kind] === 1 ? (this.#next[node] as number) : -1;
  }

  /** Whether `node` is the only one that `from` gives for it. */
  isPlain(node: number): boolean {
    return (this.#reads[node] as number) >= 0 || (this.#next[node] as number) >= 0;
  }

  /** Nodes that read a character or end an expression, as they are reached from `node` before any is read. */
  from(node: number): readonly number[] {
    const known = this.#reached[node];
    if (known) return known;
    const reached = this.#ways[node] ? this.#spread(node) : [node];
    this.#reached[node] = reached;
    return reached;
  }

  #spread(node: number): number[] {
    const reached: number[] = [];
    const left = [node];
    this.#turn++;
    for (let one = left.pop(); one !== undefined; one = left.pop()) {
      if (this.#met[one] === this.#turn) continue;
      this.#met[one] = this.#turn;
      const ways = this.#ways[one];
      if (!ways) reached.push(one);
      else for (const way of ways) left.push(way);
    }
    return reached;
  }

  #node(reads: number, next: number, ways: readonly number[] | null): number {
    const node = this.#count++;
    if (node === this.#reads.length) {
      this.#reads = grown(this.#reads, new Int16Array(2 * node));
      this.#next = grown(this.#next, new Int32Array(2 * node));
    }
    this.#reads[node] = reads;
    this.#next[node] = next;
    this.#ways.push(ways);
    this.#met.push(0);
    return node;
  }

  /** The node that `syntax` begins with where `next` follows it. */
  #build(syntax: Syntax, next: number): number {
    switch (syntax.is) {
      case 'set':
        return this.#reader(syntax.of, next);
      case 'all':
        for (let at = syntax.parts.length - 1; at >= 0; at--)
          next = this.#build(syntax.parts[at] as Syntax, next);
        return next;
      case 'any':
        return this.#node(
          -1,
          -1,
          syntax.options.map((option) => this.#build(option, next)),
        );
      case 'repeat':
        return this.#repeated(syntax, next);
    }
  }

  #repeated({ one, least, most }: Syntax & { is: 'repeat' }, next: number): number {
    let entry = next;
    if (most > turns) {
      const ways: number[] = [next];
      entry = this.#node(-1, -1, ways);
      ways.push(this.#build(one, entry));
    } else
      for (let turn = least; turn < most; turn++) entry = this.#node(-1, -1, [next, this.#build(one, entry)]);
    for (let turn = 0; turn < Math.min(least, turns); turn++) entry = this.#build(one, entry);
    return entry;
  }

  /** One node for all that read the same and go on alike. */
  #reader(of: KindSet, next: number): number {
    let set = this.#setNumbers.get(of);
    if (set === undefined) {
      set = this.#setNumbers.size;
      this.#setNumbers.set(of, set);
      for (let kind = 0; kind < kinds; kind++) this.#sets[set * kinds + kind] = has(of, kind) ? 1 : 0;
    }
    const key = next * most + set;
    let node = this.#readers.get(key);
    if (node === undefined) {
      node = this.#node(set, next, null);
      this.#readers.set(key, node);
    }
    return node;
  }
}
