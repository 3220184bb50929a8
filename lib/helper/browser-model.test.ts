import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askModel, availability, fetchModel, HelperError } from './browser-model.ts';
import { standInModel } from './model-for-tests.ts';

const never = new AbortController().signal;
const asking = (more: object = {}) => ({ lang: 'en', signal: never, ...more });
const why = (run: Promise<unknown>) =>
  run.then(
    () => 'nothing',
    (error) => (error instanceof HelperError ? error.why : String(error)),
  );

beforeEach(() => vi.unstubAllGlobals());
afterEach(() => vi.unstubAllGlobals());

it('without any of the APIs there is nothing', async () => {
  expect(await availability('en')).toBe('unavailable');
  expect(await why(askModel('shorter', 'Sorry.', asking()))).toBe('failed');
  expect(await why(fetchModel(asking()))).toBe('failed');
});

it.each(['downloadable', 'downloading', 'available'] as const)('says that it is %s', async (state) => {
  vi.stubGlobal('LanguageModel', standInModel({ state }).LanguageModel);
  expect(await availability('en')).toBe(state);
});

it.each([
  ['another word', async () => 'readily'],
  ['a throw', () => Promise.reject(new Error('no'))],
])('%s is no availability', async (_what, said) => {
  vi.stubGlobal('Rewriter', { availability: said });
  expect(await availability('en')).toBe('unavailable');
});

it('asks the Rewriter for something shorter and the prompt for something kinder, each where it is ready', async () => {
  const model = standInModel({ answer: () => 'Sorry.' });
  vi.stubGlobal('LanguageModel', model.LanguageModel);
  vi.stubGlobal('Rewriter', model.Rewriter);
  await askModel('shorter', 'We are sorry.', asking());
  await askModel('kinder', 'We are sorry.', asking());
  expect(model.log.map(({ api }) => api)).toEqual(['Rewriter', 'LanguageModel']);
  expect(model.log[0]?.options).toMatchObject({
    length: 'shorter',
    format: 'plain-text',
    outputLanguage: 'en',
  });
  expect(model.log.map(({ asked }) => asked)).toEqual([['We are sorry.'], ['We are sorry.']]);
  expect(model.log.every(({ destroyed }) => destroyed)).toBe(true);
  const ready = standInModel({ state: 'downloadable' });
  vi.stubGlobal('Rewriter', ready.Rewriter);
  expect(await availability('en')).toBe('available');
  await askModel('shorter', 'We are sorry.', asking());
  expect(ready.log).toEqual([]);
});

it('starts no download but when told to, and says how far it is', async () => {
  const model = standInModel({ state: 'downloadable' });
  vi.stubGlobal('LanguageModel', model.LanguageModel);
  expect(await why(askModel('shorter', 'Sorry.', asking()))).toBe('failed');
  expect(model.log).toEqual([]);
  const seen: number[] = [];
  await fetchModel(asking({ onProgress: (loaded: number) => seen.push(loaded) }));
  expect(seen).toEqual([0, 0.5, 1]);
  expect(await availability('en')).toBe('available');
  await vi.waitFor(() => expect(model.log[0]?.destroyed).toBe(true));
});

it.each(['create', 'answer'] as const)(
  'a model that never gets through with %s is stopped, or given up',
  async (at) => {
    const model = standInModel({ hangs: at });
    vi.stubGlobal('LanguageModel', model.LanguageModel);
    const stop = new AbortController();
    const run = why(askModel('shorter', 'Sorry.', asking({ signal: stop.signal })));
    setTimeout(() => stop.abort(), 10);
    expect(await run).toBe('stopped');
    expect(await why(askModel('shorter', 'Sorry.', asking({ within: 10 })))).toBe('slow');
  },
);

it('a model that fails says no more than that', async () => {
  const broken = standInModel({
    answer: () => {
      throw new DOMException('quota', 'QuotaExceededError');
    },
  });
  vi.stubGlobal('LanguageModel', broken.LanguageModel);
  expect(await why(askModel('kinder', 'Sorry.', asking()))).toBe('failed');
  expect(broken.log[0]?.destroyed).toBe(true);
});
