import { describe, expect, test } from 'vitest';
import { linkIn } from '../../../lib/outbox/other-link.ts';
import { operation, type Stage } from './stage.ts';
import { identityOf, newest, postOn, replyTo } from './writes.ts';

/** What links, identities and notes do, beyond being made once. */
export function records(stage: Stage): void {
  const name = (agent: 'ana' | 'ben') => stage.world.agentName(agent);

  describe('links', () => {
    test('show in the timeline with the post, and go again', async () => {
      const post = postOn(stage, stage.sharedCase());
      const { outcome, value } = await stage.crm().linkPost(post, operation());
      expect(outcome).toBe('created');
      const { customerId, caseId, postId, permalink } = post;
      const shown = {
        customerId,
        caseId,
        postId,
        permalink,
        channel: 'post',
        direction: 'in',
        answered: false,
      };
      expect(value).toMatchObject(shown);
      const before = (await newest(stage, customerId)).filter((item) => item.postId === postId);
      expect(before).toMatchObject([{ ...shown, body: post.text }]);
      expect((await stage.crm().unlinkPost(postId, operation())).outcome).toBe('removed');
      expect((await newest(stage, customerId)).filter((item) => item.postId === postId)).toEqual([]);
      expect((await stage.crm().unlinkPost(postId, operation())).outcome).toBe('already-applied');
    });

    test('are one per post: a second, to another case, says where it is', async () => {
      const post = postOn(stage, stage.sharedCase());
      await stage.crm().linkPost(post, operation());
      const elsewhere = stage.freshCase();
      const second = await stage.crm().linkPost({ ...post, ...elsewhere }, operation());
      expect(second).toMatchObject({ outcome: 'already-applied', value: { caseId: post.caseId } });
      expect(await stage.world.truth.links(elsewhere.caseId)).not.toContain(post.postId);
    });

    test('are seen by a colleague before a case is made for a post that has one', async () => {
      const { customerId, caseId } = stage.sharedCase();
      const post = postOn(stage, { customerId, caseId });
      const look = () => linkIn(stage.crm('ben'), customerId, post.postId, operation().signal);
      expect(await look()).toBeNull();
      await stage.crm().linkPost(post, operation());
      const { number } = await stage.case(customerId, caseId);
      expect(await look()).toMatchObject({ postId: post.postId, caseId, number, direction: 'in' });
      await stage.crm().unlinkPost(post.postId, operation());
      expect(await look()).toBeNull();
    });

    test('are not made again by a late repeat, but by a new link', async () => {
      const post = postOn(stage, stage.sharedCase());
      const link = operation();
      await stage.crm().linkPost(post, link);
      await stage.crm().unlinkPost(post.postId, operation());
      if (stage.capabilities.createCase !== 'lookup-reconcile') {
        await stage.crm().linkPost(post, { ...link, attempt: 2 });
        expect(await stage.world.truth.links(post.caseId)).not.toContain(post.postId);
      }
      expect((await stage.crm().linkPost(post, operation())).outcome).toBe('created');
      expect(await stage.world.truth.links(post.caseId)).toContain(post.postId);
    });

    test('are refused to a case of another customer, or none', async () => {
      const post = postOn(stage, stage.sharedCase());
      const ofAnother = { ...post, customerId: stage.customer('c-two') };
      await expect(stage.crm().linkPost(ofAnother, operation())).rejects.toMatchObject({ code: 'Invalid' });
      const toNone = { ...post, caseId: 'no-such-case' };
      await expect(stage.crm().linkPost(toNone, operation())).rejects.toMatchObject({ code: 'Invalid' });
      expect(await stage.world.truth.links(post.caseId)).not.toContain(post.postId);
    });

    test('of a post that was replied to count as answered', async () => {
      const post = postOn(stage, stage.sharedCase());
      await stage.crm().linkPost(post, operation());
      const reply = replyTo(stage, post);
      expect((await stage.crm().addReply(reply, post.postId, operation())).value.postId).toBe(reply.postId);
      // The same reply, seen again on the page by another tab.
      const seenAgain = await stage.crm().addReply(reply, post.postId, operation());
      expect(seenAgain.outcome).toBe('already-applied');
      const items = await newest(stage, post.customerId);
      expect(items.filter(({ postId }) => postId === reply.postId)).toMatchObject([
        { direction: 'out', channel: 'post', caseId: post.caseId, body: reply.body },
      ]);
      expect(items.find(({ postId }) => postId === post.postId)?.answered).toBe(true);
    });
  });

  describe('identities', () => {
    test('once told, find the customer by the id, and no more once removed', async () => {
      const { customerId } = stage.freshCustomer();
      const identity = identityOf(stage, customerId);
      const find = async () => {
        const query = { userId: identity.userId, handle: 'renamed_since' };
        return (await stage.crm().findCustomers(query, operation().signal)).map((match) => match.customer.id);
      };
      expect(await find()).toEqual([]);
      const { value } = await stage.crm().addIdentity(identity, operation());
      expect(value).toMatchObject({ customerId, userId: identity.userId, basis: 'told-us' });
      expect(await find()).toEqual([customerId]);
      const again = await stage.crm().addIdentity(identity, operation());
      expect(again.outcome).toBe('already-applied');
      expect((await stage.crm().removeIdentity(value.id, operation())).outcome).toBe('removed');
      expect(await find()).toEqual([]);
      expect((await stage.crm().removeIdentity(value.id, operation())).outcome).toBe('already-applied');
    });

    test('taken back and restored, say again who linked them and when; or who restored them, and when that was', async () => {
      const { customerId } = stage.freshCustomer();
      const identity = identityOf(stage, customerId);
      const was = { agent: name('ben'), at: '2024-02-29T08:30:00.000Z' };
      const first = await stage.crm('ben').addIdentity({ ...identity, ...was }, operation());
      await stage.crm().removeIdentity(first.value.id, operation());
      const restored = operation();
      await stage.crm().addIdentity({ ...identity, was }, restored);
      await stage.crm().addIdentity({ ...identity, was }, { ...restored, attempt: 2 });
      const { identities } = await stage.record(customerId);
      const { agent, at } = identities.find(({ userId }) => userId === identity.userId) ?? {};
      // Never the one's name beside the other's time: nobody said that.
      expect([
        [was.agent, was.at],
        [name('ana'), new Date(identity.at).toISOString()],
      ]).toContainEqual([agent, new Date(at ?? 0).toISOString()]);
    });

    test('are never two customers’', async () => {
      const identity = { ...identityOf(stage, stage.customer('c-spare-1')), userId: '4001' };
      await expect(stage.crm().addIdentity(identity, operation())).rejects.toMatchObject({
        code: 'Conflict',
      });
      const [match] = await stage.crm().findCustomers({ userId: '4001', handle: 'x' }, operation().signal);
      expect(match?.customer.id).toBe(stage.customer('c-two'));
    });

    test('of nobody are refused', async () => {
      const identity = identityOf(stage, 'nobody-at-all');
      await expect(stage.crm().addIdentity(identity, operation())).rejects.toMatchObject({ code: 'Invalid' });
    });
  });

  describe('notes', () => {
    test('are internal, and in the timeline', async () => {
      const { customerId, caseId } = stage.sharedCase();
      const text = `Ask “who” installed it <${stage.number()}> 🌞\nSecond line`;
      const note = { customerId, caseId, text, agent: name('ana'), at: '2026-11-20T10:00:00.000Z' };
      const { value } = await stage.crm().addNote(note, operation());
      expect(value).toMatchObject({ customerId, caseId, direction: 'internal' });
      const shown = (await newest(stage, customerId)).find(({ id }) => id === value.id);
      expect(shown).toMatchObject({ direction: 'internal', caseId, body: text });
    });

    test('go to no case of another customer', async () => {
      const { caseId } = stage.sharedCase();
      const note = {
        customerId: stage.customer('c-two'),
        caseId,
        text: 'Wrong person',
        agent: name('ana'),
        at: '2026-11-20T10:00:00.000Z',
      };
      await expect(stage.crm().addNote(note, operation())).rejects.toMatchObject({ code: 'Invalid' });
      expect((await stage.world.truth.notes(caseId)).join()).not.toContain('Wrong person');
    });
  });
}
