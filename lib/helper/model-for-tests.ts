/** How the stand-in behaves; by itself it is there and answers with a fixed sentence. */
export interface StandInOptions {
  state?: 'unavailable' | 'downloadable' | 'downloading' | 'available';
  answer?(text: string, wish: 'shorter' | 'kinder'): unknown;
  /** Where it never comes back from, whatever it is told. */
  hangs?: 'create' | 'answer';
}

export interface Logged {
  api: 'LanguageModel' | 'Rewriter';
  options: object;
  asked: string[];
  destroyed: boolean;
}

type Create = {
  signal?: AbortSignal;
  monitor?(monitor: EventTarget): void;
  length?: string;
  initialPrompts?: { content: string }[];
};

/**
 * The two APIs of the shape that their drafts document, with a log of what they were asked. It needs nothing around it,
 * so that it can be put into a page as source.
 */
export function standInModel(options: StandInOptions = {}) {
  const { answer = () => 'Sorry about this.', hangs } = options;
  let state = options.state ?? 'available';
  const log: Logged[] = [];
  /** How often it was asked whether it is there. */
  const looked = { times: 0 };
  const forever = () => new Promise<never>(() => {});
  const create = async (api: Logged['api'], given: Create) => {
    given.signal?.throwIfAborted();
    const entry: Logged = { api, options: given, asked: [], destroyed: false };
    log.push(entry);
    if (hangs === 'create') return forever();
    if (state !== 'available') {
      const monitor = new EventTarget();
      given.monitor?.(monitor);
      for (const loaded of [0, 0.5, 1]) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
      }
      state = 'available';
    }
    const prompt = given.initialPrompts?.[0]?.content ?? '';
    const wish = given.length === 'shorter' || prompt.includes('clearly shorter') ? 'shorter' : 'kinder';
    const ask = async (text: string, { signal }: { signal?: AbortSignal } = {}) => {
      signal?.throwIfAborted();
      entry.asked.push(text);
      return hangs === 'answer' ? forever() : answer(text, wish);
    };
    return {
      prompt: ask,
      rewrite: ask,
      destroy() {
        entry.destroyed = true;
      },
    };
  };
  const apiOf = (api: Logged['api']) => ({
    availability: async () => {
      looked.times++;
      return state;
    },
    create: (given: Create = {}) => create(api, given),
  });
  return { LanguageModel: apiOf('LanguageModel'), Rewriter: apiOf('Rewriter'), log, looked };
}
