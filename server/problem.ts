import type { components } from './api.ts';

type Problem = components['schemas']['Problem'];
type Members = Partial<Pick<Problem, 'detail' | 'owner' | 'handle' | 'errors'>>;

/** Every kind of problem that openapi.yaml names: status and title. */
const kinds = {
  malformed: [400, 'The request cannot be read.'],
  unauthenticated: [401, 'The token is missing, unknown or no longer valid.'],
  forbidden: [403, 'This agent may not do that.'],
  'not-yours': [
    403,
    'A colleague has this case: only they, who gave it to them, or a lead can give it away.',
  ],
  'out-of-scope': [403, 'This customer belongs to another team.'],
  'not-an-agent': [403, 'The company knows this account, but it is no agent here.'],
  'not-found': [404, 'There is nothing at this address.'],
  'customer-gone': [404, 'There is no such customer.'],
  'case-gone': [404, 'There is no such case.'],
  'method-not-allowed': [405, 'This address does not take that method.'],
  'timed-out': [408, 'The request did not come in time.'],
  owned: [409, 'A colleague has this case.'],
  'identity-taken': [409, 'This X account is linked to another customer.'],
  'operation-in-progress': [409, 'The first sending of this operation is still under way.'],
  changed: [412, 'The case has changed since.'],
  'too-large': [413, 'The body is too large.'],
  unsupported: [415, 'The body must be application/json.'],
  invalid: [422, 'The request is not as the interface says.'],
  'agent-gone': [422, 'This agent cannot have that case.'],
  'operation-reused': [422, 'This key was used for something else.'],
  'case-of-another': [422, 'The case belongs to another customer.'],
  'precondition-required': [428, 'A change of a case needs If-Match with the version that was seen.'],
  'rate-limited': [429, 'Too many requests of this agent.'],
  'too-many-streams': [429, 'This agent follows the changes too often at once.'],
  'headers-too-large': [431, 'The head of the request is too large.'],
  internal: [500, 'Something is wrong with the server.'],
  unavailable: [503, 'The server cannot answer just now.'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemKind = keyof typeof kinds;

/** Thrown anywhere in a request; answered as application/problem+json. */
export class ProblemError extends Error {
  readonly kind: ProblemKind;
  readonly status: number;
  readonly members: Members;
  /** For Retry-After. */
  readonly retrySeconds: number | undefined;

  constructor(
    kind: ProblemKind,
    members: Members = {},
    more: { status?: number; retrySeconds?: number; cause?: unknown } = {},
  ) {
    super(kind, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'ProblemError';
    this.kind = kind;
    this.status = more.status ?? kinds[kind][0];
    this.members = members;
    this.retrySeconds = more.retrySeconds;
  }
}

/** What is made a Response of at the very end: building headers twice is a good part of answering. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | ReadableStream<Uint8Array>;
}

/** `instance` is of this request alone, so that what a specialist sees can be found in the log. */
export function problemReply(error: ProblemError, instance: string): Reply {
  const body: Problem = {
    type: `urn:clew:problem:${error.kind}`,
    title: kinds[error.kind][1],
    status: error.status,
    instance,
    ...error.members,
  };
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' };
  if (error.retrySeconds !== undefined) headers['retry-after'] = String(error.retrySeconds);
  if (error.status === 401) headers['www-authenticate'] = 'Bearer realm="clew"';
  if (error.status === 413) headers.connection = 'close';
  return { status: error.status, headers, body: JSON.stringify(body) };
}
