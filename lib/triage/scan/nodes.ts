import { has, type KindSet, kinds } from './kinds.ts';
import type { Syntax } from './syntax.ts';

/** More turns than these of what is repeated are read as any number of them. */
const turns = 6;

/** More sets of kinds than there are. */
const most = 4_096;
const none: readonly number[] = [];

/** Expressions as a net of nodes. Each reads one character, leads on without reading, or ends an expression. */
export class Nodes {
  /** The number of the set that a node reads; below 0 it reads nothing. */
  readonly #reads: number[] = [];
  /** Where it goes on, or the expression that ends. */
  readonly #next: number[] = [];
  readonly #ways: (readonly number[] | null)[] = [];
  readonly #reached: (readonly number[] | undefined)[] = [];
  /** By set, 1 for each kind in it. */
  readonly #sets: Uint8Array[] = [];
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
    return this.#reads.length;
  }

  /** The expression that `node` ends; below 0 where it ends none. */
  endOf(node: number): number {
    return (this.#reads[node] as number) < 0 ? (this.#next[node] as number) : -1;
  }

  /** What `node`, one of those that `from` gives, comes to by a character of `kind`. */
  after(node: number, kind: number): readonly number[] {
    const set = this.#sets[this.#reads[node] as number];
    return set?.[kind] === 1 ? this.from(this.#next[node] as number) : none;
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
    this.#next.push(next);
    this.#ways.push(ways);
    this.#met.push(0);
    return this.#reads.push(reads) - 1;
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
      set = this.#sets.push(Uint8Array.from({ length: kinds }, (_, kind) => (has(of, kind) ? 1 : 0))) - 1;
      this.#setNumbers.set(of, set);
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
