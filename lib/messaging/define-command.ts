import type * as v from 'valibot';
import type { Services } from './services.ts';

/** The contexts that may send a command; decided from the browser's own word on the sender, never from a message. */
export type SenderKind = 'page' | 'sidebar' | 'options';

export interface Sender {
  kind: SenderKind;
  /** The tab that the sender sits in or, for the native panel, looks at; null on the options page. */
  tabId: number | null;
  documentId: string | null;
}

export interface CommandCall<Input> {
  input: Input;
  sender: Sender;
  services: Services;
}

export interface Command<Name extends string, Schema extends v.GenericSchema, Output> {
  name: Name;
  from: readonly SenderKind[];
  input: Schema;
  handle(call: CommandCall<v.InferOutput<Schema>>): Promise<Output>;
}

export function defineCommand<Name extends string, Schema extends v.GenericSchema, Output>(
  command: Command<Name, Schema, Output>,
): Command<Name, Schema, Output> {
  return command;
}

/**
 * Every command by its name. Each file in lib/commands adds itself:
 * `declare module '../messaging/define-command.ts' { interface Commands { 'link-post': typeof command } }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging
export interface Commands {}

export type CommandName = keyof Commands;
export type CommandInput<Name extends CommandName> =
  Commands[Name] extends Command<string, infer Schema, unknown> ? v.InferInput<Schema> : never;
export type CommandOutput<Name extends CommandName> =
  Commands[Name] extends Command<string, v.GenericSchema, infer Output> ? Output : never;
