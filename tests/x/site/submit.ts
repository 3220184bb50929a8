import { type Json, post } from './api.ts';
import { at, type Item, readPost } from './read.ts';
import { session } from './session.ts';
import { toast } from './toast.ts';
import { words } from './words.ts';

type Listener = (item: Extract<Item, { kind: 'post' }>, replyTo: string | null) => void;
const listeners = new Set<Listener>();

/** Tells when a post of ours has been sent, so that the page shown can take it in. */
export function onSent(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function submit(text: string, replyTo: string | null): Promise<boolean> {
  const reply: Json =
    replyTo === null ? {} : { reply: { in_reply_to_tweet_id: replyTo, exclude_reply_user_ids: [] } };
  const response = await post('CreateTweet', {
    tweet_text: text,
    ...reply,
    dark_request: false,
    media: { media_entities: [], possibly_sensitive: false },
    semantic_annotation_ids: [],
  });
  const sent = readPost(at(response, 'data', 'create_tweet', 'tweet_results', 'result'));
  if (sent === null) return false;
  const item = {
    kind: 'post',
    key: `tweet-${sent.id}`,
    post: sent,
    repostedBy: null,
    promoted: false,
    line: 'none',
  } as const;
  for (const listener of listeners) listener(item, replyTo);
  toast(words().sent, `/${session.current.handle}/status/${sent.id}`);
  return true;
}
