import type { Stage } from './chromium.ts';

/** Changes what has no field of its own on the options page, by the command that the page itself gives. */
export async function changePolicy({ options }: Stage, part: object): Promise<void> {
  await options.evaluate(async (change) => {
    const { runtime } = (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: object }> } };
      }
    ).chrome;
    const { value } = await runtime.sendMessage({ command: 'get-policy', input: {} });
    const saved = await runtime.sendMessage({ command: 'save-policy', input: { ...value, ...change } });
    if (!saved.ok) throw new Error(JSON.stringify(saved));
  }, part);
}
