import { withoutRequests } from '../approval/approval.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type OlderContacts, withOlder } from './older-contacts.ts';
import type { Context, RecordValue } from './rule.ts';

/** The same each time: `check` takes another object for another value. No CRM tells of more than its record yet. */
const values: readonly RecordValue[] = [];

/** What is read of a snapshot. */
type Parts = Pick<
  Snapshot,
  'post' | 'thread' | 'triage' | 'record' | 'policy' | 'recent' | 'page' | 'unread' | 'changes'
>;

/**
 * What the draft of a snapshot's post is held against: the same while it is typed and when it is inserted. The record
 * goes in with the contacts further back that were read, `older`, and without the drafts that wait on it for approval.
 * `now` is ISO 8601 in UTC. Parts of the snapshot go in as they are, so that what did not change is not looked at again.
 */
export function contextOf(snapshot: Parts, now: string, older: OlderContacts | null = null): Context {
  const { post, thread, triage, record, policy, recent, page, unread, changes } = snapshot;
  return {
    post,
    thread,
    record: record && withoutRequests(withOlder(record, older)),
    recordCut: record !== null && older !== null && !older.whole,
    values,
    policy,
    triage,
    recent,
    account: page.account,
    unread,
    changes,
    now,
  };
}
