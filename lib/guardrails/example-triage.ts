import { defaultPolicy } from '../policy/policy.ts';
import { examplePost } from './example-record.ts';
import { judgedByFlags } from './judged.ts';
import type { Context } from './rule.ts';

/** A post with what the flags' rules say of it, for the rules' examples. */
export function judgedPost(text: string): Pick<Context, 'post' | 'triage'> {
  const post = examplePost(text);
  return { post, triage: judgedByFlags(post, [], defaultPolicy) };
}
