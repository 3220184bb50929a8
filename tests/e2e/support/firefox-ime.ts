import type { Page } from 'puppeteer-core';
import type { InputMethod } from './ime-walk.ts';

type Answer = { result: unknown };
interface Connection {
  send(method: string, params: object): Promise<Answer>;
}

/**
 * Firefox's own stand-in for the system's input methods, nsITextInputProcessor, in the browser's window: what it
 * composes goes the way of a real one's, to whatever frame has the focus.
 */
export async function firefoxInputMethod(page: Page): Promise<InputMethod> {
  const { connection } = page.browser() as unknown as { connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  const window = contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!window) throw new Error('Firefox does not let its own window be reached.');
  const run = async (expression: string): Promise<void> => {
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context: window.context },
      awaitPromise: true,
    });
    const { type, result: value } = result as { type: string; result?: { value?: unknown } };
    if (type !== 'success' || value?.value === false) throw new Error(JSON.stringify(result));
  };
  await run(`
    globalThis.inputMethod = Components.Constructor('@mozilla.org/text-input-processor;1', 'nsITextInputProcessor')();
    inputMethod.beginInputTransactionForTests(window)`);
  return {
    compose: (text) =>
      run(`
        inputMethod.setPendingCompositionString(${JSON.stringify(text)});
        inputMethod.appendClauseToPendingComposition(${text.length}, inputMethod.ATTR_RAW_CLAUSE);
        inputMethod.setCaretInPendingComposition(${text.length});
        inputMethod.flushPendingComposition()`),
    commit: (text) => run(`void inputMethod.commitCompositionWith(${JSON.stringify(text)})`),
  };
}
