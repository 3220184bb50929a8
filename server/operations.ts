import type { operations } from './api.ts';
import type { Database } from './database/database.ts';

export type OperationId = keyof operations;
type Operation<Id extends OperationId> = operations[Id];
type Part<Id extends OperationId, Name extends 'path' | 'query'> = Operation<Id>['parameters'] extends {
  [Key in Name]?: infer Value;
}
  ? NonNullable<Value>
  : Record<never, never>;
type Body<Id extends OperationId> =
  Operation<Id> extends { requestBody: { content: { 'application/json': infer Value } } } ? Value : null;
type Success<Id extends OperationId> = Operation<Id>['responses'] extends infer Responses
  ? Responses extends { 200: { content: { 'application/json': infer Value } } }
    ? Value
    : Responses extends { 201: { content: { 'application/json': infer Value } } }
      ? Value
      : never
  : never;

/** The agent as the server knows it now. */
export interface Caller {
  id: string;
  name: string;
  role: 'agent' | 'lead' | 'admin';
  scopes: ('read' | 'write')[];
  /** Null sees the customers of all teams. */
  team: string | null;
}

/** A request that openapi.yaml allows; what it holds has the types of that document. */
export interface Asked<Id extends OperationId = OperationId> {
  caller: Caller;
  path: Part<Id, 'path'>;
  query: Part<Id, 'query'>;
  body: Body<Id>;
  /** Empty where the operation is no write. */
  operationId: string;
  fingerprint: string;
  /** The version out of If-Match; null for "*" and where the operation takes none. */
  version: string | null;
}

export interface Answer<Value> {
  status: 200 | 201;
  /** As JSON text already where the engine wrote it. */
  body: { value: Value } | { json: string };
  /** Of a case. */
  version?: string;
  /** A write that had been applied before. */
  replayed?: boolean;
}

export type Handler<Id extends OperationId> = (
  database: Database,
  asked: Asked<Id>,
) => Promise<Answer<Success<Id>>>;

/** One per operation of the document, but for the stream of changes, which answers over time. */
export type Handlers = { [Id in Exclude<OperationId, 'watchChanges'>]: Handler<Id> };
