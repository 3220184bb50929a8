import type { Post } from '../detect/post.ts';
import { readResponse } from '../detect/read-response.ts';
import { whenIdle } from './idle.ts';

const responseEvent = 'clew:response';
const composing = new Set(['CreateTweet', 'CreateNoteTweet']);
const maxLength = 16_000_000;

export interface Response {
  posts: Post[];
  /** X's answer to pressing Post. */
  composed: boolean;
}

/**
 * Takes the copies of X's answers that the observer hands over from X's world. Anything may have sent them, so they are
 * only ever parsed and read. `onFault` is told of each one that is no JSON, and of each post that cannot be read.
 */
export function receiveResponses(
  take: (response: Response) => void,
  onFault: () => void,
  signal: AbortSignal,
): void {
  const receive = (event: Event) => {
    const { detail } = event as CustomEvent<unknown>;
    if (typeof detail !== 'string' || detail.length > maxLength) return;
    whenIdle(() => {
      const end = detail.indexOf('\n');
      const body = parse(detail.slice(end + 1));
      if (signal.aborted) return;
      if (body === undefined) onFault();
      else take({ posts: readResponse(body, onFault), composed: composing.has(detail.slice(0, end)) });
    });
  };
  document.addEventListener(responseEvent, receive, { signal });
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
