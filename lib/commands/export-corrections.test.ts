import * as v from 'valibot';
import { expect, test } from 'vitest';
import { makeDemo } from '../../tests/support/demo.ts';
import { policy, replyToCeo } from '../../tests/support/posts.ts';
import { options, sidebar as sender } from '../../tests/support/services.ts';
import { eraseText, textTables } from '../db/erase-text.ts';
import { judgePosts } from '../detect/judge-posts.ts';
import { exampleSchema } from '../triage/example.ts';
import correctTriage from './correct-triage.ts';
import exportCorrections from './export-corrections.ts';

test('a line for each, the text in it and nobody’s name; none of an erased post', async () => {
  const services = await makeDemo();
  const { db } = services;
  await judgePosts(
    db,
    policy,
    [replyToCeo('102', { text: '@sunnyside_up\nsee https://x.com/sunnyside_up/status/102' })],
    services.now().getTime(),
  );
  for (const postId of ['101', '102'])
    await correctTriage.handle({
      input: { postId, correction: { intent: 'praise', flags: [], severity: 0 } },
      sender,
      services,
    });
  await db.transaction('rw', textTables(db), () => eraseText(db, ['101']));
  const { jsonl, count } = await exportCorrections.handle({ input: {}, sender: options, services });
  expect(count).toBe(1);
  expect(jsonl.endsWith('\n')).toBe(true);
  expect(jsonl.trim().split('\n')).toHaveLength(1);
  const line = v.parse(exampleSchema, JSON.parse(jsonl));
  expect(line).toMatchObject({
    text: '@someone\nsee https://example.org',
    intent: 'praise',
    flags: [],
    severity: 0,
    complaint: false,
  });
  // Neither the author nor the post, by whatever name.
  expect(jsonl).not.toMatch(/sunny|102/i);
  expect((await db.audit.toArray()).at(-1)).toMatchObject({ action: 'export-corrections', detail: '1' });
});

test('nothing corrected: an empty file, not a failure', async () => {
  const services = await makeDemo();
  expect(await exportCorrections.handle({ input: {}, sender: options, services })).toEqual({
    jsonl: '',
    count: 0,
  });
});
