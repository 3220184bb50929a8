import { kinds } from './kinds.ts';
import { Nodes, type Reached } from './nodes.ts';
import type { Syntax } from './syntax.ts';

/** More states than these are forgotten, and worked out anew as texts ask for them. */
const most = 20_000;

const unknown = 0;
/** The state from which nothing can match any more. */
const dead = 1;
/** The state before the first character. */
const start = 2;

const empty: Reached = { nodes: [], ends: [] };
const increasing = (a: number, b: number): number => a - b;

/**
 * Many expressions as one machine, which reads a character a step whatever their number. Its states are worked out when
 * a text first asks for them.
 */
export class Automaton {
  readonly #nodes = new Nodes();
  readonly #entries: number[] = [];
  readonly #waiting: Syntax[] = [];
  #states: Reached[] = [];
  readonly #byKey = new Map<string, number>();
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
        for (const expression of (this.#states[state] as Reached).ends) found(expression);
    }
  }

  #work(from: number, kind: number): number {
    if (this.#states.length === 0) this.#begin();
    const nodes = new Set<number>();
    const ends = new Set<number>();
    for (const node of (this.#states[from] as Reached).nodes) {
      const reached = this.#nodes.after(node, kind);
      if (!reached) continue;
      for (const one of reached.nodes) nodes.add(one);
      for (const one of reached.ends) ends.add(one);
    }
    const state = { nodes: [...nodes].sort(increasing), ends: [...ends].sort(increasing) };
    const key = `${state.nodes}|${state.ends}`;
    let to = key === '|' ? dead : this.#byKey.get(key);
    if (to === undefined && this.#states.length >= most) {
      this.#begin();
      // Where it came from is forgotten.
      return this.#keep(key, state);
    }
    to ??= this.#keep(key, state);
    this.#steps[from * kinds + kind] = to;
    return to;
  }

  #keep(key: string, state: Reached): number {
    const number = this.#states.push(state) - 1;
    this.#byKey.set(key, number);
    this.#final[number] = state.ends.length > 0 ? 1 : 0;
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
    const first = this.#entries.flatMap((entry) => this.#nodes.from(entry).nodes);
    this.#byKey.clear();
    this.#steps.fill(unknown);
    this.#states = [empty, empty, { nodes: [...new Set(first)], ends: [] }];
  }
}
