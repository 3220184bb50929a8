import { kinds } from './kinds.ts';
import { Nodes } from './nodes.ts';
import type { Syntax } from './syntax.ts';

/** More states than these are forgotten, and worked out anew as texts ask for them. */
const most = 40_000;

const unknown = 0;
/** The state from which nothing can match any more. */
const dead = 1;
/** The state before the first character. */
const start = 2;

interface State {
  /** The nodes that may be next. */
  nodes: readonly number[];
  /** The expressions that may end here. */
  ends: readonly number[];
}
const empty: State = { nodes: [], ends: [] };

/**
 * Many expressions as one machine, which reads a character a step whatever their number. Its states are worked out when
 * a text first asks for them.
 */
export class Automaton {
  readonly #nodes = new Nodes();
  readonly #entries: number[] = [];
  readonly #waiting: Syntax[] = [];
  #states: State[] = [];
  /** The last state by the sum of its nodes, and by state the one before it of the same sum. */
  readonly #bySum = new Map<number, number>();
  readonly #sameSum = new Uint16Array(most + 1);
  /** By node, in which turn of working out a state it was met. */
  #met = new Uint32Array(0);
  #turn = 0;
  #steps = new Uint16Array(kinds * 256);
  /** 1 for states in which an expression may end. */
  readonly #final = new Uint8Array(most + 1);

  /** How many expressions it has taken. */
  get size(): number {
    return this.#entries.length + this.#waiting.length;
  }

  /** Takes one expression more. Its number, from 0. */
  add(syntax: Syntax): number {
    this.#waiting.push(syntax);
    this.#states = [];
    this.#steps.fill(unknown);
    return this.size - 1;
  }

  /**
   * Calls `found` with each expression that may match from `from` on and end before `to`, some more than once. `kinds`:
   * of each character of the text. Within a word, at which `inside` is 1, no expression ends.
   */
  read(
    read: Uint8Array,
    inside: Uint8Array,
    from: number,
    to: number,
    found: (expression: number) => void,
  ): void {
    let steps = this.#steps;
    let state = start;
    for (let at = from; at < to; at++) {
      const kind = read[at] as number;
      let next = steps[state * kinds + kind] as number;
      if (next === unknown) {
        next = this.#work(state, kind);
        steps = this.#steps;
      }
      if (next === dead) return;
      state = next;
      if (this.#final[state] === 1 && inside[at + 1] === 0)
        for (const expression of (this.#states[state] as State).ends) found(expression);
    }
  }

  #work(from: number, kind: number): number {
    if (this.#states.length === 0) this.#begin();
    const turn = ++this.#turn;
    const nodes: number[] = [];
    let sum = 0;
    const add = (node: number): void => {
      if (this.#met[node] === turn) return;
      this.#met[node] = turn;
      nodes.push(node);
      sum = (sum + Math.imul(node + 1, 0x9e3779b1)) | 0;
    };
    for (const node of (this.#states[from] as State).nodes) {
      const after = this.#nodes.after(node, kind);
      if (after < 0) continue;
      if (this.#nodes.isPlain(after)) add(after);
      else for (const one of this.#nodes.from(after)) add(one);
    }
    let to = nodes.length === 0 ? dead : this.#known(nodes.length, sum);
    if (to === undefined && this.#states.length >= most) {
      this.#begin();
      // Where it came from is forgotten.
      return this.#keep(nodes, sum);
    }
    to ??= this.#keep(nodes, sum);
    this.#steps[from * kinds + kind] = to;
    return to;
  }

  /** The state of just the nodes that were met in this turn. */
  #known(count: number, sum: number): number | undefined {
    for (let state = this.#bySum.get(sum) ?? 0; state > 0; state = this.#sameSum[state] as number) {
      const { nodes } = this.#states[state] as State;
      if (nodes.length === count && nodes.every((node) => this.#met[node] === this.#turn)) return state;
    }
    return undefined;
  }

  #keep(nodes: readonly number[], sum: number): number {
    const last = nodes.some((node) => this.#nodes.endOf(node) >= 0);
    const ends = last ? nodes.map((node) => this.#nodes.endOf(node)).filter((end) => end >= 0) : empty.ends;
    const number = this.#states.push({ nodes, ends }) - 1;
    this.#sameSum[number] = this.#bySum.get(sum) ?? 0;
    this.#bySum.set(sum, number);
    this.#final[number] = ends.length > 0 ? 1 : 0;
    if (this.#steps.length < (number + 1) * kinds) {
      const longer = new Uint16Array(this.#steps.length * 2);
      longer.set(this.#steps);
      this.#steps = longer;
    }
    return number;
  }

  #begin(): void {
    for (const syntax of this.#waiting.splice(0))
      this.#entries.push(this.#nodes.take(syntax, this.#entries.length));
    if (this.#met.length < this.#nodes.count) this.#met = new Uint32Array(this.#nodes.count);
    this.#bySum.clear();
    this.#steps.fill(unknown);
    // No two expressions share a node that they begin with, since each has an end of its own.
    const first = this.#entries.flatMap((entry) => this.#nodes.from(entry));
    this.#states = [empty, empty, { nodes: first, ends: [] }];
  }
}
