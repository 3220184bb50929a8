import * as v from 'valibot';

/** What the helper can be asked for. */
export const wishes = ['shorter', 'kinder'] as const;
export type Wish = (typeof wishes)[number];

/** As the browser says it; "unavailable" also where it has no such API or what it says is none of these. */
const availabilitySchema = v.picklist(['unavailable', 'downloadable', 'downloading', 'available']);
export type Availability = v.InferOutput<typeof availabilitySchema>;

const order: readonly Availability[] = ['available', 'downloading', 'downloadable', 'unavailable'];

interface Monitor {
  addEventListener(type: 'downloadprogress', listen: (event: { loaded: number }) => void): void;
}
type Watched = { signal: AbortSignal; monitor(monitor: Monitor): void };
type Options = Readonly<Record<string, unknown>>;
interface Made {
  destroy(): void;
}
/** The Prompt API, as far as it is used: webmachinelearning.github.io/prompt-api. */
interface LanguageModelApi {
  availability(options: Options): Promise<unknown>;
  create(
    options: Options & Watched,
  ): Promise<Made & { prompt(text: string, options: { signal: AbortSignal }): Promise<unknown> }>;
}
/** The Rewriter API, as far as it is used: webmachinelearning.github.io/writing-assistance-apis. */
interface RewriterApi {
  availability(options: Options): Promise<unknown>;
  create(
    options: Options & Watched,
  ): Promise<Made & { rewrite(text: string, options: { signal: AbortSignal }): Promise<unknown> }>;
}

type Session = Made & { ask(text: string, signal: AbortSignal): Promise<unknown> };

/** One of the browser's APIs, set to one wish and one language. */
interface Source {
  availability(): Promise<unknown>;
  create(watched: Watched): Promise<Session>;
}

const scope = globalThis as { LanguageModel?: LanguageModelApi; Rewriter?: RewriterApi };

const asked: Record<Wish, string> = {
  shorter:
    'Make it clearly shorter. Leave out fillers and courtesies first; keep every fact and every promise.',
  kinder:
    'Make it kinder: name how it feels for the customer, without blame. Do not make it longer than needed.',
};
const frame =
  'The text is a public reply of a company to a customer. Rewrite it in its own language. Keep names, numbers, handles, hashtags and links as they are and add none. Add no fact and no promise. Answer with the rewritten text alone.';

function fromPrompts(api: LanguageModelApi, wish: Wish, lang: string): Source {
  const kind = [{ type: 'text', languages: [lang] }];
  const options = { expectedInputs: kind, expectedOutputs: kind };
  return {
    availability: () => api.availability(options),
    async create(watched) {
      const initialPrompts = [{ role: 'system', content: `${frame} ${asked[wish]}` }];
      const made = await api.create({ ...options, ...watched, initialPrompts });
      return {
        ask: (text, signal) => made.prompt(text, { signal }),
        destroy: () => made.destroy(),
      };
    },
  };
}

function fromRewriter(api: RewriterApi, wish: Wish, lang: string): Source {
  const options = {
    tone: 'as-is',
    format: 'plain-text',
    length: wish === 'shorter' ? 'shorter' : 'as-is',
    expectedInputLanguages: [lang],
    expectedContextLanguages: ['en'],
    outputLanguage: lang,
  };
  return {
    availability: () => api.availability(options),
    async create(watched) {
      const made = await api.create({ ...options, ...watched, sharedContext: `${frame} ${asked[wish]}` });
      return {
        ask: (text, signal) => made.rewrite(text, { signal }),
        destroy: () => made.destroy(),
      };
    },
  };
}

/** The one made for it first. */
function sources(wish: Wish, lang: string): Source[] {
  const { LanguageModel, Rewriter } = scope;
  const prompts = LanguageModel ? [fromPrompts(LanguageModel, wish, lang)] : [];
  const rewriter = Rewriter ? [fromRewriter(Rewriter, wish, lang)] : [];
  return wish === 'shorter' ? [...rewriter, ...prompts] : [...prompts, ...rewriter];
}

async function standing(source: Source): Promise<Availability> {
  try {
    const said = v.safeParse(availabilitySchema, await source.availability());
    return said.success ? said.output : 'unavailable';
  } catch {
    return 'unavailable';
  }
}

/** The API that is readiest for the wish; null where none is. */
async function readiest(wish: Wish, lang: string): Promise<{ source: Source; state: Availability } | null> {
  const all = await Promise.all(
    sources(wish, lang).map(async (source) => ({ source, state: await standing(source) })),
  );
  all.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return all[0] && all[0].state !== 'unavailable' ? all[0] : null;
}

/** Whether this browser's own model writes `lang`, ISO 639-1. Starts no download. */
export async function availability(lang: string): Promise<Availability> {
  return (await readiest('shorter', lang))?.state ?? 'unavailable';
}

/** Why nothing came of it. "stopped" is what the specialist did. */
export class HelperError extends Error {
  readonly why: 'stopped' | 'slow' | 'failed';

  constructor(why: HelperError['why']) {
    super(why);
    this.why = why;
  }
}

interface Asking {
  lang: string;
  signal: AbortSignal;
  /** How much of the model is here, 0 to 1. */
  onProgress?(loaded: number): void;
  /** Milliseconds. */
  within?: number;
}

/** What `run` gives, or the reason of the signal: whoever is asked may never answer. */
function unlessAborted<T>(run: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    run.then(resolve, reject);
  });
}

async function withSession<T>(
  source: Source,
  signal: AbortSignal,
  onProgress: Asking['onProgress'],
  use: (session: Session) => Promise<T>,
): Promise<T> {
  const making = source.create({
    signal,
    monitor: (monitor) =>
      monitor.addEventListener('downloadprogress', ({ loaded }) => {
        if (!signal.aborted && loaded >= 0 && loaded <= 1) onProgress?.(loaded);
      }),
  });
  // Made for nobody any more, it still goes.
  const ended = () => void making.then((session) => session.destroy()).catch(() => {});
  try {
    return await use(await unlessAborted(making, signal));
  } finally {
    ended();
  }
}

/** An answer of a sentence or two takes seconds, the first one longer, as the model is loaded for it. */
const longest = 45_000;

/** Has the browser fetch its model. To be called from a click, which the browser asks for. Throws HelperError. */
export async function fetchModel({ lang, signal, onProgress }: Asking): Promise<void> {
  try {
    const found = await readiest('shorter', lang);
    if (!found) throw new HelperError('failed');
    await withSession(found.source, signal, onProgress, async () => {});
  } catch (error) {
    throw signal.aborted ? new HelperError('stopped') : error instanceof HelperError ? error : failed();
  }
}

/**
 * What the browser's own model makes of `text`, which must be fit for the public. Whatever comes back is anybody's text:
 * see read-answer.ts. Every question gets a session of its own, so that nothing of one post gets into the next. Starts
 * no download. Throws HelperError.
 */
export async function askModel(wish: Wish, text: string, asking: Asking): Promise<unknown> {
  const { lang, signal, within = longest } = asking;
  const late = AbortSignal.timeout(within);
  const both = AbortSignal.any([signal, late]);
  try {
    const found = await unlessAborted(readiest(wish, lang), both);
    if (found?.state !== 'available') throw new HelperError('failed');
    return await withSession(found.source, both, undefined, (session) =>
      unlessAborted(session.ask(text, both), both),
    );
  } catch {
    throw new HelperError(signal.aborted ? 'stopped' : late.aborted ? 'slow' : 'failed');
  }
}

const failed = () => new HelperError('failed');
