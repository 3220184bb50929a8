import type { Surface } from './desk.ts';

type Stage = { options: Pick<Surface, 'evaluate'> };

/** A command of the options page's, as the page itself gives it; throws what it answers where that is no success. */
function command({ options }: Stage, name: string, input: object): Promise<object> {
  return options.evaluate(
    async (message) => {
      const { runtime } = (
        globalThis as unknown as {
          chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean; value: object }> } };
        }
      ).chrome;
      const answer = await runtime.sendMessage(message);
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      return answer.value;
    },
    { command: name, input },
  );
}

/** Changes what has no field of its own on the options page. */
export async function changePolicy(stage: Stage, part: object): Promise<void> {
  await command(stage, 'save-policy', { ...(await command(stage, 'get-policy', {})), ...part });
}

/** Keeps a saved reply with these ways of saying it, each used as often as it says. */
export async function saveSnippet(
  stage: Stage,
  name: string,
  ways: readonly { text: string; uses: number }[],
): Promise<void> {
  const variations = ways.map((way) => ({ ...way, id: crypto.randomUUID() }));
  const updatedAt = new Date().toISOString();
  const id = crypto.randomUUID();
  const snippet = { id, group: 'Any', name, variations, owner: 'Jo', expires: null, updatedAt };
  await command(stage, 'save-snippet', { snippet });
}
