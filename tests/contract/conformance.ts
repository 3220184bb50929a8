import { afterAll, beforeAll, describe } from 'vitest';
import { assigning } from './suite/assigning.ts';
import { changes } from './suite/changes.ts';
import { faulty } from './suite/faults.ts';
import { finding } from './suite/finding.ts';
import { once } from './suite/once.ts';
import { records } from './suite/records.ts';
import { Stage } from './suite/stage.ts';
import { timeline } from './suite/timeline.ts';
import { wrongPerson } from './suite/wrong-person.ts';
import type { OpenWorld } from './world.ts';

/**
 * What every adapter is held to, over a world of its own; its capabilities decide which of it holds for it. Where the
 * world cannot open, all of it fails with the world's own sentence.
 */
export function conformance(id: string, open: OpenWorld): void {
  describe(id, () => {
    const stage = new Stage(id, open);
    beforeAll(() => stage.open(), 600_000);
    afterAll(() => stage.close(), 60_000);
    finding(stage);
    wrongPerson(stage);
    timeline(stage);
    once(stage);
    changes(stage);
    assigning(stage);
    records(stage);
    faulty(stage);
  });
}
