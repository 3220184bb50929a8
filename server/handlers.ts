import type { Handlers } from './operations.ts';
import { agentReads } from './store/agents.ts';
import { caseWrites } from './store/cases.ts';
import { contactWrites } from './store/contacts.ts';
import { identityWrites } from './store/identities.ts';
import { reads } from './store/reads.ts';
import { searches } from './store/search.ts';

export const handlers: Handlers = {
  ...reads,
  ...agentReads,
  ...searches,
  ...caseWrites,
  ...contactWrites,
  ...identityWrites,
};
