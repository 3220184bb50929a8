import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Example } from '../../lib/triage/example.ts';
import type { Severity } from '../../lib/triage/triage.ts';
import { type Kind, kinds, wholeKinds } from './kinds.ts';
import { folder, type Piece, read } from './material.ts';
import { aimed, handles, maybe, pick, typed } from './typed.ts';

// Writes tests/triage/examples/posts.jsonl out of material/ and whole/. The same lines give the same bytes.

const seen = new Set<string>();
const examples: Example[] = [];

function add(
  text: string,
  parts: readonly Piece[],
  { intent, complaint, flag }: Pick<Kind, 'intent' | 'complaint' | 'flag'>,
  core: string,
): void {
  if (seen.has(text.toLowerCase()) || text.length > 280) return;
  seen.add(text.toLowerCase());
  const flags = [...parts.flatMap((one) => one.flags), ...(flag ? [flag] : [])];
  const severity = Math.max(intent === 'help_complaint' ? 1 : 0, ...parts.map((one) => one.severity));
  examples.push({
    text,
    flags: [...new Set(flags)],
    severity: severity as Severity,
    intent,
    complaint,
    core,
  });
}

// First the posts as they were written, so that no version made of a half-sentence takes their place.
for (const kind of wholeKinds)
  for (const [at, piece] of read(`whole/${kind.name}`).entries()) {
    const core = `whole/${kind.name} ${at}`;
    add(piece.text, [piece], kind, core);
    add(aimed(piece.text), [piece], kind, core);
  }

const openers = read('material/openers');
const short = read('material/short-complaints');
for (const kind of kinds) {
  const ends = read(`material/${kind.tails}`);
  for (const [at, core] of read(`material/${kind.name}`).entries())
    for (let time = 0; time < kind.times; time++) {
      const parts = [core];
      const texts = [core.text.replace('{h}', pick(handles))];
      // The first is the line as it was written.
      if (time > 0) {
        if (maybe(kind.name === 'noise' ? 0.1 : 0.35)) texts.unshift(pick(openers).text);
        if (maybe(0.55)) {
          const end = kind.name === 'complaints' && maybe(0.4) ? pick(short) : pick(ends);
          parts.push(end);
          const joint = /[\p{L}\p{N}]$/u.test(core.text) ? pick([',', '.', '!', '']) : '';
          const words = end.text.trim();
          texts.push(/^[\p{L}]/u.test(words) ? `${joint || ' -'} ${words}` : ` ${words}`);
        }
      }
      add(typed(texts.join(''), pick(kind.stops)), parts, kind, `${kind.name} ${at}`);
    }
}

writeFileSync(join(folder, 'posts.jsonl'), `${examples.map((one) => JSON.stringify(one)).join('\n')}\n`);
console.log(`${examples.length} examples`);
