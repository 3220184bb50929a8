import { browser } from '../platform/page-browser.ts';
import type { CommandInput, CommandName, CommandOutput } from './define-command.ts';
import { ClewError, type ErrorReport } from './errors.ts';

type Answer = { ok: true; value: unknown } | { ok: false; error: ErrorReport };

/** A worker that died with the message in hand; every command may be sent again, so it is. */
const lostWorker =
  /Receiving end does not exist|message (port|channel) closed|disconnected|Could not establish/i;
const delays = [0, 50, 200, 800, 2000];

/**
 * Sends a command to the background and waits for its answer. Where the worker died in between, the same command is
 * sent again; commands that write carry an operation id, so a second time changes nothing.
 * Throws ClewError: what the handler said, or Unavailable after the last try.
 */
export async function call<Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name>> {
  for (const delay of delays) {
    // The first goes out in this very turn: a page that is being left has no other.
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    try {
      const answer = (await browser.runtime.sendMessage({ command: name, input })) as Answer | undefined;
      if (!answer) continue;
      if (answer.ok) return answer.value as CommandOutput<Name>;
      throw new ClewError(answer.error.code, answer.error.sentence, answer.error.action);
    } catch (error) {
      if (error instanceof ClewError || !lostWorker.test(String(error))) throw error;
    }
  }
  throw new ClewError('Unavailable', { key: 'error_background_gone' }, { key: 'error_action_reload' });
}
