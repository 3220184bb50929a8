import type { Applied, CrmAdapter, OperationContext } from '../../../lib/crm/adapter.ts';
import type { Interaction } from '../../../lib/crm/model.ts';
import { type Stage, soon } from './stage.ts';

/** One write, ready to be sent as often as a test likes under one operation id. */
export interface Prepared {
  run(crm: CrmAdapter, operation: OperationContext): Promise<Applied<unknown>>;
  /** How often its effect is truly there: 0 before, 1 once applied. */
  effects(): Promise<number>;
}

export interface Write {
  name: string;
  prepare(stage: Stage): Promise<Prepared>;
}

const at = '2026-11-20T10:00:00.000Z';
const times = (list: readonly unknown[], what: unknown) => list.filter((one) => one === what).length;

/** Every write of the contract. */
export const writes: readonly Write[] = [
  {
    name: 'createCase',
    async prepare(stage) {
      const { customerId } = stage.freshCustomer();
      const title = `No power since Sunday (${stage.number()})`;
      const before = await stage.world.truth.cases(customerId);
      const agent = stage.world.agentName('ana');
      return {
        run: (crm, operation) =>
          crm.createCase({ customerId, title, body: 'Posted at the CEO.', agent, at }, operation),
        effects: async () => (await stage.world.truth.cases(customerId)).length - before.length,
      };
    },
  },
  {
    name: 'linkPost',
    async prepare(stage) {
      const post = postOn(stage, stage.sharedCase());
      return {
        run: (crm, operation) => crm.linkPost(post, operation),
        effects: async () => times(await stage.world.truth.links(post.caseId), post.postId),
      };
    },
  },
  {
    name: 'unlinkPost',
    async prepare(stage) {
      const post = postOn(stage, stage.sharedCase());
      await stage.crm().linkPost(post, stage.operation());
      return {
        run: (crm, operation) => crm.unlinkPost(post.postId, operation),
        effects: async () => 1 - times(await stage.world.truth.links(post.caseId), post.postId),
      };
    },
  },
  {
    name: 'addReply',
    async prepare(stage) {
      const post = postOn(stage, stage.sharedCase());
      await stage.crm().linkPost(post, stage.operation());
      const reply = replyTo(stage, post);
      return {
        run: (crm, operation) => crm.addReply(reply, post.postId, operation),
        effects: async () =>
          times(
            (await newest(stage, post.customerId)).map(({ postId }) => postId),
            reply.postId,
          ),
      };
    },
  },
  {
    name: 'addNote',
    async prepare(stage) {
      const { customerId, caseId } = stage.sharedCase();
      const text = `Ask for the photo ${stage.number()}`;
      const agent = stage.world.agentName('ana');
      return {
        run: (crm, operation) => crm.addNote({ customerId, caseId, text, agent, at }, operation),
        effects: async () =>
          (await stage.world.truth.notes(caseId)).filter((note) => note.includes(text)).length,
      };
    },
  },
  {
    name: 'addIdentity',
    async prepare(stage) {
      const { customerId } = stage.freshCustomer();
      const identity = identityOf(stage, customerId);
      return {
        run: (crm, operation) => crm.addIdentity(identity, operation),
        effects: async () =>
          times(
            (await stage.record(customerId)).identities.map(({ userId }) => userId),
            identity.userId,
          ),
      };
    },
  },
  {
    name: 'removeIdentity',
    async prepare(stage) {
      const { customerId } = stage.freshCustomer();
      const { value } = await stage.crm().addIdentity(identityOf(stage, customerId), stage.operation());
      return {
        run: (crm, operation) => crm.removeIdentity(value.id, operation),
        effects: async () =>
          1 -
          times(
            (await stage.record(customerId)).identities.map(({ userId }) => userId),
            value.userId,
          ),
      };
    },
  },
  {
    name: 'claimCase',
    async prepare(stage) {
      const { customerId, caseId } = stage.freshCase();
      const { version = null } = await stage.case(customerId, caseId);
      const agent = stage.world.agentName('ana');
      return {
        run: (crm, operation) => crm.claimCase({ caseId, version, agent, takeOver: false }, operation),
        effects: async () => Number((await stage.world.truth.owner(caseId)) === agent),
      };
    },
  },
  {
    name: 'assignCase',
    async prepare(stage) {
      const { customerId, caseId } = stage.sharedCase();
      const { version = null, owner: from } = await stage.case(customerId, caseId);
      const agent = stage.world.agentName('ana');
      const wanted = from === agent ? stage.world.agentName('ben') : agent;
      const to = (await stage.crm().findAgents(wanted, soon())).find(({ name }) => name === wanted);
      if (!to) throw new Error(`${wanted} is not among the agents.`);
      return {
        run: (crm, operation) => crm.assignCase({ caseId, version, agent, from, to }, operation),
        effects: async () => Number((await stage.world.truth.owner(caseId)) === wanted),
      };
    },
  },
  {
    name: 'escalateCase',
    async prepare(stage) {
      const { customerId, caseId } = stage.sharedCase();
      const { version = null } = await stage.case(customerId, caseId);
      const note = `To the service centre, please ${stage.number()}`;
      const agent = stage.world.agentName('ana');
      return {
        run: (crm, operation) =>
          crm.escalateCase({ caseId, version, agent, desk: 'call-back', note, at }, operation),
        effects: async () =>
          (await stage.world.truth.notes(caseId)).filter((one) => one.includes(note)).length,
      };
    },
  },
  {
    name: 'setStatus',
    async prepare(stage) {
      const { customerId, caseId } = stage.sharedCase();
      const { version = null, status: before } = await stage.case(customerId, caseId);
      const status = before === 'waiting' ? 'open' : 'waiting';
      const agent = stage.world.agentName('ana');
      return {
        run: (crm, operation) => crm.setStatus({ caseId, version, agent, status }, operation),
        effects: async () => Number((await stage.case(customerId, caseId)).status === status),
      };
    },
  },
];

type OnCase = { customerId: string; caseId: string };

export function postOn(stage: Stage, { customerId, caseId }: OnCase) {
  const postId = stage.number();
  return {
    postId,
    customerId,
    caseId,
    permalink: `https://x.com/spare_1/status/${postId}`,
    text: 'Three weeks offline since your update. “Why?” 🌞',
    at,
    agent: stage.world.agentName('ana'),
  };
}

export function replyTo(stage: Stage, { customerId, caseId }: OnCase): Interaction {
  const postId = stage.number();
  return {
    id: `post:${postId}`,
    customerId,
    caseId,
    channel: 'post',
    direction: 'out',
    at: '2026-11-20T11:00:00.000Z',
    summary: 'I have asked the team to look at this.',
    body: 'I have asked the team to look at this.',
    answered: null,
    agent: stage.world.agentName('ana'),
    postId,
    permalink: `https://x.com/halden/status/${postId}`,
  };
}

export function identityOf(stage: Stage, customerId: string) {
  const userId = stage.number();
  const agent = stage.world.agentName('ana');
  return { customerId, userId, handle: `h${userId.slice(-9)}`, basis: 'told-us' as const, agent, at };
}

/** The whole timeline of a customer that has a short one. */
export async function newest(stage: Stage, customerId: string): Promise<Interaction[]> {
  const items: Interaction[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 60; pages += 1) {
    const page = await stage.crm().getTimeline(customerId, cursor, soon());
    items.push(...page.items);
    cursor = page.next;
    if (cursor === null) return items;
  }
  throw new Error('The pages do not end.');
}
