import { rm } from 'node:fs/promises';
import { change } from '../e2e/support/backstage.ts';
import { killWorker, openStage, type Stage, sidebarFrame } from '../e2e/support/chromium.ts';
import { Databases } from '../e2e/support/databases.ts';
import { Desk } from '../e2e/support/desk.ts';
import { chromiumOptions, setUpClew } from '../e2e/support/options-page.ts';
import { type Answer, ask, send, withLoopback } from '../support/connect-crm.ts';
import { replyToCeo } from '../support/posts.ts';
import { desk as escalationDesk, type FaultCrm } from './fault-crm.ts';
import type { Shown } from './judge.ts';
import type { Step } from './plan.ts';
import { newestCase } from './seen-case.ts';

/** A specialist's browser with the extension, connected to a CRM; what is asked here comes from its own sidebar. */
export interface FaultDesk {
  /** Posts that X has shown, those of the CRM's customers among them. */
  report(steps: readonly Step[]): Promise<void>;
  /** One click. As the sidebar does, it is sent again under its own id where no answer came; false where refused. */
  click(step: Step): Promise<boolean>;
  killWorker(): Promise<void>;
  /** Until nothing waits any more, or `patience` ms are over: what each operation is shown as, and why it is not done. */
  settle(steps: readonly Step[], patience: number): Promise<Map<string, { shown: Shown; why: string }>>;
  close(): Promise<void>;
}

/** `url` leads to the CRM. The shipped build, but for the access to loopback that a person would have to grant. */
export async function openFaultDesk(crm: FaultCrm, url: string): Promise<FaultDesk> {
  const folder = await withLoopback();
  const stage = await openStage({ extension: folder });
  await setUpClew(chromiumOptions(stage.options));
  const policy = (await send(stage.options, 'get-policy', {})) as object;
  const { adapter } = crm;
  await send(stage.options, 'save-policy', {
    ...policy,
    crm: { adapter, settings: { [adapter]: crm.settings(url) } },
  });
  await send(stage.options, 'sign-in-crm', { secret: crm.secret });
  const page = await stage.context.newPage();
  const desk = new Desk(page);
  await desk.visit(`/sunnyside_up/status/${stage.site.world.hero.complaintId}`);
  await desk.clickBadge(stage.site.world.hero.complaintId);
  const sidebar = await sidebarFrame(page);
  await sidebar.waitForSelector('#queue-button');
  const rows = () => new Databases(stage).rows('clew', 'operations');

  /** The state of the case that the sidebar shows; null where it shows none, and so has nothing to click on. */
  async function see({ customerId, caseId }: FaultCrm['cases'][number]): Promise<{ version: string } | null> {
    const postId = doorPost(crm.customers.findIndex((one) => one.customerId === customerId));
    for (let tries = 0; tries < 40; tries += 1) {
      const version = await newestCase(stage.options, customerId, caseId);
      if (version !== null) return { version };
      await ask(sidebar, 'refresh-customer', { postId }).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 50 * tries));
    }
    return null;
  }

  /** What the sidebar sends; null where there is nothing to click on. */
  async function inputOf(step: Step): Promise<Record<string, unknown> | null> {
    const { opId } = step;
    switch (step.kind) {
      case 'unlink-post':
        return { opId, postId: step.postId };
      case 'confirm-by-link': {
        const { postId, replyId, mark } = step;
        // As it lies there once the text was put into X's box, with a rule overridden for it.
        const put = [insertedReply(postId, mark)];
        await change(stage, 'clew', 'replies', { put });
        return { postId, url: `https://x.com/HaldenHelp/status/${replyId}` };
      }
      case 'remove-identity': {
        const { customerId, identityId } = itemAt(crm.identities, step.spare);
        return { opId, customerId, identityId };
      }
    }
    const place = itemAt(crm.cases, step.place);
    const { customerId, caseId } = place;
    switch (step.kind) {
      case 'confirm-identity':
        return { opId, postId: step.postId, customerId, basis: 'told-us' };
      case 'create-case':
        return { opId, postId: step.postId, customerId, title: step.title, body: 'Told on X.' };
      case 'link-post':
        return { opId, postId: step.postId, customerId, caseId };
      case 'add-note':
        return { opId, customerId, caseId, text: step.text };
    }
    const seen = await see(place);
    if (seen === null) return null;
    if (step.stale) await crm.overtake(caseId);
    const of = { customerId, caseId, ...seen };
    switch (step.kind) {
      case 'claim-case':
        return { opId, ...of, takeOver: false };
      case 'assign-case':
        return { opId, ...of, from: '', to: crm.colleague };
      case 'set-case-status':
        return { opId, ...of, status: 'waiting' };
      case 'escalate-post':
        return { opId, of, postId: step.postId, desk: escalationDesk, note: step.mark };
    }
  }

  return {
    async report(steps) {
      const posts = [
        ...crm.customers.map(({ userId, handle }, number) =>
          replyToCeo(doorPost(number), { author: { id: userId, handle, name: handle } }),
        ),
        ...steps.flatMap((step) => postOf(step) ?? []),
      ];
      for (let from = 0; from < posts.length; from += 100)
        await inPageScript(stage, page, {
          command: 'report-posts',
          input: { posts: posts.slice(from, from + 100), composed: false },
        });
    },
    async click(step) {
      const input = await inputOf(step);
      if (input === null) return false;
      for (let attempt = 0; attempt < 8; attempt++) {
        const answer = await ask(sidebar, step.kind, input).catch(() => null);
        if (answer?.ok) return true;
        await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
      }
      return false;
    },
    killWorker: () => killWorker(stage),
    async settle(steps, patience) {
      const end = Date.now() + patience;
      for (;;) {
        const waiting = (await rows()).filter(({ state }) => state === 'pending' || state === 'sending');
        if (waiting.length === 0 || Date.now() > end) break;
        // "Try again" on each: what is done is not done twice.
        for (const { opId } of waiting.slice(0, 50)) await ask(sidebar, 'retry-operation', { opId });
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      const all = await rows();
      return new Map(
        steps.map((step): [string, { shown: Shown; why: string }] => {
          const row = all.find(({ opId, kind, payload }) =>
            // A reply's operation is made when it is confirmed, and carries the reply.
            step.kind === 'confirm-by-link'
              ? kind === 'add-reply' && (payload as { replyId?: string }).replyId === step.replyId
              : opId === step.opId,
          );
          const { problem } = (row ?? {}) as { problem?: { sentence?: { key?: string } } };
          const shown = row?.state === 'done' ? 'done' : row ? 'not done' : 'refused at once';
          return [step.opId, { shown, why: problem?.sentence?.key ?? '' }];
        }),
      );
    },
    async close() {
      await stage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A post by which the specialist meets the customer of this number. */
const doorPost = (number: number): string => String(1_800_000_000_000_000_000n + BigInt(number));

/** The post that the step is about, as X shows it; null where an earlier step brought it. */
function postOf(step: Step) {
  if (step.kind === 'unlink-post' || step.kind === 'confirm-by-link' || !('postId' in step)) return null;
  const { userId } = { userId: null, ...step };
  if (userId === null) return replyToCeo(step.postId);
  const handle = `author_${userId.slice(-6)}`;
  return replyToCeo(step.postId, { author: { id: userId, handle, name: handle } });
}

const insertedReply = (postId: string, mark: string) => ({
  postId,
  text: 'We have asked the team to look at this today.',
  state: 'inserted',
  insertedAt: new Date().toISOString(),
  permalink: null,
  postedAt: null,
  seenText: null,
  problem: null,
  boxText: null,
  overrides: [{ rule: 'promise', quote: 'today', reason: mark }],
});

function itemAt<Item>(items: readonly Item[], at: number): Item {
  const item = items[at];
  if (item === undefined) throw new Error(`The CRM was asked for too little: there is no number ${at}.`);
  return item;
}

/** Sent from where the page script lives in X's page: the extension's own world there. */
async function inPageScript(
  stage: Stage,
  page: Awaited<ReturnType<Stage['context']['newPage']>>,
  message: unknown,
): Promise<void> {
  const cdp = await stage.context.newCDPSession(page);
  const worlds: { id: number; origin: string; auxData?: { frameId?: string } }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context as (typeof worlds)[number]));
  await cdp.send('Runtime.enable');
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const ours = worlds.find(
    ({ origin, auxData }) => origin === stage.origin && auxData?.frameId === frameTree.frame.id,
  );
  if (!ours) throw new Error('The page script is not in the page.');
  const { result } = await cdp.send('Runtime.evaluate', {
    contextId: ours.id,
    expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  await cdp.detach();
  if (!(result.value as Answer)?.ok) throw new Error(`Posts were not taken: ${JSON.stringify(result.value)}`);
}
