import type { CommandInput, CommandName, CommandOutput } from '../messaging/define-command.ts';
import type { PageMessage } from '../messaging/page-messages.ts';

/** The little of the extension's API that the page script uses, under the name that each browser gives it. */
interface NativeRuntime {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  getURL(path: string): string;
  getManifest(): { name: string };
  onMessage: {
    addListener(
      listener: (
        message: unknown,
        sender: { id?: string },
        answer: (value: unknown) => void,
      ) => true | undefined,
    ): void;
  };
}

const scope = globalThis as unknown as {
  browser?: { runtime: NativeRuntime };
  chrome?: { runtime: NativeRuntime };
};
const { runtime } = (scope.browser ?? scope.chrome) as { runtime: NativeRuntime };

/** False once the extension was updated or removed: this script is an orphan then, and must leave the page. */
export function isAlive(): boolean {
  return !!runtime?.id;
}

/**
 * Sends a command to the background. Null where it could not be answered: the page goes on as X made it, and what was
 * not taken is reported again with the next look at the page.
 */
export async function ask<Name extends CommandName>(
  command: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name> | null> {
  try {
    const answer = (await runtime.sendMessage({ command, input })) as
      | { ok?: boolean; value?: unknown }
      | undefined;
    return answer?.ok ? (answer.value as CommandOutput<Name>) : null;
  } catch {
    // The worker died with the message in hand, or this script is an orphan.
    return null;
  }
}

export function onBackgroundMessage(handle: (message: PageMessage) => unknown): void {
  runtime.onMessage.addListener((message, sender, answer) => {
    if (sender.id !== runtime.id || (message as PageMessage | undefined)?.to !== 'page') return undefined;
    Promise.resolve(handle(message as PageMessage)).then(answer, () => answer(null));
    return true;
  });
}

/** In the browser's language. */
export function extensionName(): string {
  return runtime.getManifest().name;
}

export function sidebarUrl(nonce: string): string {
  return `${runtime.getURL('sidebar.html')}#${nonce}`;
}
