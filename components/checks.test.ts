import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DraftQuestion } from '../lib/composer/draft-questions.ts';
import { ask, useTurn } from './checks.ts';
import { connect, type ServerMessage, useSidebar } from './store.ts';

const { open } = vi.hoisted(() => ({ open: vi.fn() }));
vi.mock('../lib/platform/page-browser.ts', () => ({ browser: { runtime: { connect: open } } }));

interface Fake {
  sent: unknown[];
  questions(): DraftQuestion[];
  tell(message: ServerMessage): void;
  die(): void;
}
let ports: Fake[] = [];
let leaving: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { hash: '', pathname: '/', search: '' });
  vi.stubGlobal('window', {});
  vi.stubGlobal('document', { visibilityState: 'visible', addEventListener: () => undefined });
  ports = [];
  open.mockImplementation(() => {
    const sent: unknown[] = [];
    let hear: (message: unknown) => void = () => undefined;
    let gone: () => void = () => undefined;
    ports.push({
      sent,
      questions: () => sent.filter((one): one is DraftQuestion => (one as DraftQuestion).type === 'check'),
      tell: (message) => hear(message),
      die: () => gone(),
    });
    return {
      postMessage: (message: unknown) => void sent.push(message),
      disconnect: () => undefined,
      onMessage: {
        addListener(heard: typeof hear) {
          hear = heard;
        },
      },
      onDisconnect: {
        addListener(heard: typeof gone) {
          gone = heard;
        },
      },
    };
  });
  leaving = new AbortController();
  connect(leaving.signal);
});
afterEach(() => {
  leaving.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const snapshot = { type: 'snapshot', snapshot: { post: { id: '1' } } } as unknown as ServerMessage;
const port = (): Fake => {
  const last = ports.at(-1);
  if (!last) throw new Error('No Port was opened.');
  return last;
};
const found = { rule: 'r', level: 'hint' as const, span: [0, 1] as const, message: { key: 'k' } };

test('a question waits until the background knows who asks, and is answered by its number', async () => {
  const answer = ask('1', 'Hello');
  const other = ask('1', 'Hello you', 'private');
  expect(port().sent).toEqual([{ nonce: null }]);
  port().tell(snapshot);
  const [first, second] = port().questions();
  expect(first).toMatchObject({ postId: '1', text: 'Hello', among: 'all' });
  expect(second).toMatchObject({ text: 'Hello you', among: 'private' });
  port().tell({ type: 'findings', id: second?.id ?? 0, error: { key: 'error_invalid' } });
  port().tell({ type: 'findings', id: first?.id ?? 0, findings: [found] });
  expect(await other).toEqual({ error: { key: 'error_invalid' } });
  expect(await answer).toEqual({ findings: [found] });
  // A second answer, or one to nobody's question, says nothing.
  port().tell({ type: 'findings', id: first?.id ?? 0, findings: [] });
  port().tell({ type: 'findings', id: 12_345, findings: [] });
});

test('a worker that dies with a question in hand: the next one is asked the same, once it knows who asks', async () => {
  port().tell(snapshot);
  const answer = ask('1', 'Hello');
  const [asked] = port().questions();
  port().die();
  const late = ask('1', 'Hello again');
  await vi.advanceTimersByTimeAsync(10);
  expect(ports).toHaveLength(2);
  expect(port().questions()).toEqual([]);
  port().tell(snapshot);
  expect(port().questions()).toEqual([asked, expect.objectContaining({ text: 'Hello again' })]);
  for (const { id } of port().questions()) port().tell({ type: 'findings', id, findings: [] });
  expect(await answer).toEqual({ findings: [] });
  expect(await late).toEqual({ findings: [] });
});

test('another turn is counted, and touches nothing that is shown', () => {
  port().tell(snapshot);
  const { snapshot: before } = useSidebar.getState();
  const { turn } = useTurn.getState();
  port().tell({ type: 'check-again' });
  expect(useTurn.getState().turn).toBe(turn + 1);
  expect(useSidebar.getState().snapshot).toBe(before);
});
