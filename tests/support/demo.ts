import { loadDemo } from '../../lib/crm/embedded/maintenance.ts';
import { judgePosts } from '../../lib/detect/judge-posts.ts';
import { writePolicy } from '../../lib/policy/stored-policy.ts';
import { policy, replyToCeo, sunny } from './posts.ts';
import { makeServices } from './services.ts';

/** Services with the demo customers, the policy, and one post of the first customer's at the CEO: id "101". */
export async function makeDemo() {
  const services = makeServices();
  await loadDemo(services.embedded, services.now());
  await writePolicy(services.db, policy);
  await judgePosts(services.db, policy, [replyToCeo('101')], services.now().getTime());
  await services.tabs.update(7, {
    look: { theme: 'light', dir: 'ltr', account: 'HaldenHelp', unreadable: 0 },
  });
  const [match] = await services.adapter.findCustomers(
    { userId: sunny.id, handle: '' },
    AbortSignal.timeout(5000),
  );
  if (!match) throw new Error('The first demo customer is gone.');
  const record = await services.adapter.getRecord(match.customer.id, AbortSignal.timeout(5000));
  const open = record?.cases.find((found) => found.status === 'open');
  if (!record || !open) throw new Error('The first demo customer has no open case.');
  return { ...services, record, customerId: match.customer.id, caseId: open.id };
}
