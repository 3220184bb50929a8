import { chance } from '../../lib/crm/demo/seed.ts';
import { type OpenFaultCrm, tally } from './fault-crm.ts';
import { openFaultDesk } from './fault-desk.ts';
import { startFaultyProxy } from './faulty-proxy.ts';
import { judge, type Verdict } from './judge.ts';
import { isChange, planSteps, supplyFor } from './plan.ts';

/** In steps: how often the worker and the CRM's process are killed, on average. */
const workerLives = 40;
const serverLives = 150;

/**
 * Runs `operations` clicks in the extension against a real CRM while workers and server processes die and the network
 * does what it likes; then everything heals, and what the CRM has is held against what was shown.
 */
export async function runFaults(
  openCrm: OpenFaultCrm,
  operations: number,
  seed: number,
  say: (line: string) => void,
): Promise<Verdict> {
  const dice = chance(seed);
  const crm = await openCrm(supplyFor(operations));
  try {
    const proxy = await startFaultyProxy(crm.url, chance(seed + 1));
    const desk = await openFaultDesk(crm, proxy.url);
    try {
      const steps = planSteps(operations, crm.cases.length - crm.fresh, crm, chance(seed + 2));
      await desk.report(steps);
      const kills = { worker: 0, server: 0 };
      let serverUp: Promise<void> = Promise.resolve();
      for (const [number, step] of steps.entries()) {
        if (dice.between(1, serverLives) === 1) {
          kills.server++;
          serverUp = serverUp.then(() => crm.kill());
          serverUp.catch(() => undefined);
        }
        const clicked = desk.click(step);
        if (dice.between(1, workerLives) === 1) {
          kills.worker++;
          await new Promise((resolve) => setTimeout(resolve, dice.between(0, 60)));
          await desk.killWorker();
        }
        await clicked;
        if (number % 200 === 199) say(`${number + 1} of ${steps.length}`);
      }
      await serverUp;
      proxy.heal();
      const settled = await desk.settle(steps, 600_000);
      const shown = new Map([...settled].map(([opId, one]) => [opId, one.shown]));
      say(
        `killed: ${kills.worker} workers, ${kills.server} servers; ${JSON.stringify(Object.fromEntries(proxy.made))}`,
      );
      const notDone = steps.flatMap((step) => {
        const { shown = '', why = '' } = settled.get(step.opId) ?? {};
        const overtaken = isChange(step) && step.stale ? ', overtaken by a colleague' : '';
        return shown === 'done' ? [] : `${step.kind}${overtaken}, ${shown} ${why}`;
      });
      for (const [what, times] of tally(notDone)) say(`${what}: ${times}`);
      const caseIds = crm.cases.map(({ caseId }) => caseId);
      const spares = crm.identities.map(({ userId }) => userId);
      return judge(steps, shown, await crm.effects(), caseIds, spares, say);
    } finally {
      await desk.close();
      await proxy.close();
    }
  } finally {
    await crm.stop();
  }
}
