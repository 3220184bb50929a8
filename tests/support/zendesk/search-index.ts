interface Clock {
  searchLagMs: number;
  now: () => number;
}

type Doc = object;

/** Every state that a thing was in, so that a search can see the world as it was a while ago. */
export class SearchIndex {
  private readonly clock: Clock;
  private readonly kinds = new Map<string, Map<number | string, { at: number; doc: Doc | null }[]>>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** `doc` null: it is gone. */
  put(kind: string, id: number | string, doc: Doc | null): void {
    const things = this.kinds.get(kind) ?? new Map<number | string, { at: number; doc: Doc | null }[]>();
    this.kinds.set(kind, things);
    const states = things.get(id) ?? [];
    things.set(id, [...states, { at: this.clock.now(), doc: doc && structuredClone(doc) }]);
  }

  /** Ids of what matched when the index was last brought up to date. */
  find(kind: string, matches: (doc: Record<string, unknown>) => boolean): (number | string)[] {
    const until = this.clock.now() - this.clock.searchLagMs;
    return [...(this.kinds.get(kind) ?? [])].flatMap(([id, states]) => {
      const seen = states.findLast(({ at }) => at <= until)?.doc;
      return seen && matches(seen as Record<string, unknown>) ? [id] : [];
    });
  }
}

/** Words of a text as the index has them: without case, and each Chinese character by itself. */
export const tokensOf = (text: string): string[] =>
  [...text.toLowerCase().matchAll(/\p{Script=Han}|[\p{L}\p{N}\p{M}'’_]+/gu)].map(([token]) =>
    token.replace(/^['’]+|['’]+$/g, ''),
  );

interface Term {
  /** Null for free text. */
  property: string | null;
  tokens: string[];
  /** "pho*" */
  prefix: boolean;
}

/** Zendesk's search syntax, as far as it is used: words, "phrases", property:value and a * at a word's end. */
export function parseQuery(query: string): Term[] {
  const pattern = /(?:([a-z_]\w*):)?(?:"([^"]*)"|([^\s"]+))/g;
  return [...query.matchAll(pattern)].map(([, property = null, phrase, word = '']) => ({
    property,
    tokens: tokensOf(phrase ?? word),
    prefix: phrase === undefined && word.endsWith('*'),
  }));
}

/** Whether a text holds all the term's words, anywhere and in any order: never more exact than the real thing. */
export function holds(text: string, { tokens, prefix }: Term): boolean {
  const held = tokensOf(text);
  return tokens.every((token, index) =>
    prefix && index === tokens.length - 1 ? held.some((one) => one.startsWith(token)) : held.includes(token),
  );
}
