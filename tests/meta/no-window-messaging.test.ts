import { expect, it } from 'vitest';
import { sources, withoutComments } from '../support/sources.ts';

/** Where else than in lib/platform the extension's API may be named, and why. */
const mayNameBrowser = new Set([
  // Listeners must be set in the worker's first turn.
  'entrypoints/background.ts',
  // The two ways to the background: a command, and the sidebar's port.
  'lib/messaging/client.ts',
  'components/store.ts',
]);

/** What no file may do, with the files that may after all. */
const bans: Record<string, { pattern: RegExp; except?: (path: string) => boolean }> = {
  'window messaging: X’s page reads and writes it too': {
    pattern:
      /(?<!\b(?:port|opened))\.postMessage\(|(?<![.\w])postMessage\(|['"]message['"]|\bonmessage\b|BroadcastChannel|MessageChannel|\bcontentWindow\b/,
  },
  'mark-up made from text': {
    pattern:
      /\b(?:inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|DOMParser|createContextualFragment/,
  },
  'code made from text': {
    pattern: /\beval\s*\(|\bnew Function\b|\bFunction\s*\(|set(?:Timeout|Interval)\(\s*['"`]/,
  },
  'an open shadow root': { pattern: /mode:\s*['"]open['"]/ },
  'the extension’s API outside of lib/platform': {
    pattern: /(?<![.\w'"-])(?:browser|chrome)\.\w/,
    except: (path) => path.startsWith('lib/platform/') || mayNameBrowser.has(path),
  },
};

it('there is something to look at', () => {
  expect(sources.size).toBeGreaterThan(150);
  expect(sources.has('entrypoints/background.ts')).toBe(true);
});

for (const [what, { pattern, except }] of Object.entries(bans))
  it(`nowhere: ${what}`, () => {
    const found = [...sources]
      .filter(([path]) => !except?.(path))
      .flatMap(([path, text]) =>
        withoutComments(text)
          .split('\n')
          .filter((line) => pattern.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(found).toEqual([]);
  });

it('the bans find what they forbid', () => {
  const forbidden = [
    'window.postMessage(1)',
    'element.innerHTML = text',
    'eval(text)',
    "attachShadow({ mode: 'open' })",
    'browser.tabs.query({})',
  ];
  const patterns = Object.values(bans).map(({ pattern }) => pattern);
  expect(forbidden.map((line, index) => patterns[index]?.test(line))).toEqual(forbidden.map(() => true));
});
