import type { Post } from '../detect/post.ts';
import { readResponse } from '../detect/read-response.ts';
import { whenIdle } from './idle.ts';
import { readUnavailable } from './read-unavailable.ts';
import type { Word } from './report-queue.ts';

const responseEvent = 'clew:response';
/** "<operation>", with what X asked with where its answer doesn't say, and the answer from the next line on. */
const handedOver = /^(\w+) ?(.*)\n/;
const maxLength = 16_000_000;
/** Idle time has its turn sooner; a page that never rests is made to wait no longer than this. */
const within = 2000;

export interface Response {
  operation: string;
  posts: Post[];
  /** X's answer to pressing Post. */
  composed: boolean;
  /** Of posts that are not among them. */
  told: [string, Word][];
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
      const [head = '', operation = '', request = ''] = handedOver.exec(detail) ?? [];
      const body = detail.slice(head.length);
      try {
        const parsed: unknown = JSON.parse(body);
        // A large answer takes two turns, so that X can draw in between.
        whenIdle(() => read(operation, request, body, parsed), within);
      } catch {
        onFault();
      }
    }, within);
  };
  const read = (operation: string, request: string, body: string, parsed: unknown) => {
    if (signal.aborted) return;
    take({
      operation,
      posts: readResponse(parsed, onFault),
      composed: operation.startsWith('Create'),
      told: operation === 'DeleteTweet' ? readDeleted(request, body) : readTold(operation, body),
    });
  };
  document.addEventListener(responseEvent, receive, { signal });
}

function readTold(operation: string, body: string): Response['told'] {
  return operation === 'TweetDetail' ? readUnavailable(body).map((id) => [id, 'unavailable']) : [];
}

/** X's answer to a deletion names no post; what it was asked with does. */
function readDeleted(request: string, answer: string): Response['told'] {
  const id = /"tweet_id":"(\d{1,20})"/.exec(request)?.[1];
  return id && answer.includes('"delete_tweet":{') ? [[id, 'deleted']] : [];
}
