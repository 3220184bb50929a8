import * as v from 'valibot';
import { expect, it } from 'vitest';
import { exampleSchema } from '../../scripts/train/own.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { corrected, exportForTraining, newest } from './corrections.ts';
import { triage } from './judge.ts';

const text = '@HelioCare there is smoke coming out of my charger again, says @ada_r';
const judged = triage({ text }, [], defaultPolicy);
const at = '2026-11-20T09:00:00Z';

it('the specialist wins, and what they left alone stays', () => {
  expect(judged.flags).toContain('safety');
  const set = corrected(judged, { postId: '1', intent: 'noise', flags: [], severity: 0, at });
  expect(set).toMatchObject({
    intent: 'noise',
    flags: [],
    severity: 0,
    confidence: 1,
    product: judged.product,
  });
  expect(set.reasons[0]).toMatchObject({ source: 'specialist' });
  expect(set.reasons.some(({ id }) => id === 'safety')).toBe(false);
  expect(corrected(judged, { postId: '1', severity: 1, at })).toMatchObject({
    intent: judged.intent,
    flags: judged.flags,
    severity: 1,
  });
  expect(corrected(judged, null)).toBe(judged);
});

it('the newest correction of a post counts', () => {
  const kept = newest([
    { postId: '1', intent: 'idea', at: '2026-11-20T10:00:00Z' },
    { postId: '1', intent: 'noise', at },
    { postId: '2', intent: 'praise', at },
  ]);
  expect([...kept.values()].map(({ intent }) => intent)).toEqual(['idea', 'praise']);
});

it('the export holds texts without handles, in the form of the project’s own examples', () => {
  const known = new Map([['1', { text, triage: judged }]]);
  const file = exportForTraining(
    [
      { postId: '1', intent: 'noise', severity: 0, flags: [], at },
      { postId: 'gone', intent: 'idea', at },
    ],
    known,
  );
  const lines = file.trim().split('\n');
  expect(lines).toHaveLength(1);
  const line = v.parse(exampleSchema, JSON.parse(lines[0] ?? ''));
  expect(line).toMatchObject({ intent: 'noise', flags: [], severity: 0, complaint: false });
  expect(line.text).not.toMatch(/ada_r|HelioCare/);
});
