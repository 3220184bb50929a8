import { type Answer, type Call, fail } from './answer.ts';

const life = 2 * 3_600_000;

/** Zendesk's keys for new tickets: kept for two hours, with the answer that they got. */
export class Idempotency {
  private readonly kept = new Map<string, { body: string; answer: Answer; at: number }>();

  run(call: Call, work: (call: Call) => Answer): Answer {
    const key = call.headers.get('idempotency-key');
    if (key === null) return work(call);
    const now = call.state.settings.now();
    const body = JSON.stringify(call.body);
    const earlier = this.kept.get(key);
    if (earlier && earlier.at > now - life) {
      if (earlier.body !== body)
        return fail(
          400,
          'IdempotentRequestError',
          'Request parameters don’t match the given idempotency key',
        );
      return { ...earlier.answer, headers: { ...earlier.answer.headers, 'x-idempotency-lookup': 'hit' } };
    }
    const answer = work(call);
    if (answer.status < 300) this.kept.set(key, { body, answer: structuredClone(answer), at: now });
    return { ...answer, headers: { ...answer.headers, 'x-idempotency-lookup': 'miss' } };
  }
}
