import * as v from 'valibot';
import type { Command, Sender } from './define-command.ts';
import { ClewError, type ErrorReport, reportError } from './errors.ts';
import type { Services } from './services.ts';

export type AnyCommand = Command<string, v.GenericSchema, unknown>;
export type Answer = { ok: true; value: unknown } | { ok: false; error: ErrorReport };

const envelope = v.strictObject({ command: v.string(), input: v.unknown() });

/** The commands of the files that a glob found, by name. */
export function commandsByName(files: Record<string, unknown>): Map<string, AnyCommand> {
  return new Map(
    Object.values(files).map((command) => [(command as AnyCommand).name, command as AnyCommand]),
  );
}

/**
 * Answers one message: the sender must be one that the command admits, the input must pass the command's schema, and
 * whatever goes wrong comes back as a report.
 */
export async function route(
  commands: Map<string, AnyCommand>,
  message: unknown,
  sender: Sender | null,
  services: Services,
): Promise<Answer> {
  try {
    const parsed = v.safeParse(envelope, message);
    const command = parsed.success ? commands.get(parsed.output.command) : undefined;
    if (!command || !parsed.success) throw new ClewError('Invalid', { key: 'error_invalid' });
    if (!sender || !command.from.includes(sender.kind))
      throw new ClewError('Forbidden', { key: 'error_forbidden' });
    const input = v.safeParse(command.input, parsed.output.input);
    if (!input.success) throw new ClewError('Invalid', { key: 'error_invalid' });
    return { ok: true, value: await command.handle({ input: input.output, sender, services }) };
  } catch (error) {
    if (!(error instanceof ClewError)) console.error(error);
    return { ok: false, error: reportError(error) };
  }
}
