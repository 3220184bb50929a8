import { expect, test } from 'vitest';
import { readBody } from './read-body.ts';

const streamed = (chunks: Uint8Array<ArrayBuffer>[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk);
        controller.close();
      },
    }),
  );

test('a letter that is cut in two by the network is one letter', async () => {
  const bytes = new TextEncoder().encode('Grüße, 東京 🔋');
  const chunks = [...bytes].map((byte) => Uint8Array.of(byte));
  expect(await readBody(streamed(chunks))).toBe('Grüße, 東京 🔋');
});

test('no body is an empty one', async () => {
  expect(await readBody(new Response(null))).toBe('');
});

test('a body that does not end is given up at the limit, and let go of', async () => {
  let cancelled = false;
  let sent = 0;
  const endless = new Response(
    new ReadableStream({
      pull(controller) {
        sent++;
        controller.enqueue(new Uint8Array(1000));
      },
      cancel() {
        cancelled = true;
      },
    }),
  );
  await expect(readBody(endless, 5000)).rejects.toMatchObject({
    code: 'Unavailable',
    sentence: { key: 'crm_error_too_long' },
  });
  expect(cancelled).toBe(true);
  expect(sent).toBeLessThan(10);
});
