import type { Agents } from './agents.ts';
import type { RtClient } from './client.ts';
import type { FieldCheck } from './fields.ts';

/** What the writes of one adapter share. */
export interface RtContext {
  client: RtClient;
  fields: FieldCheck;
  agents: Agents;
  /** RT's names of users by number. */
  names: Map<string, string>;
  /** The name of the browser's lock for one thing that is written, such as an operation or a post. */
  lockName(thing: string): string;
}
