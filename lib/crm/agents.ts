import { folded } from './embedded/keys.ts';
import type { AgentRef } from './model.ts';

/** More are no list to choose from: whoever is not among them is typed. */
export const mostAgents = 20;

/** Those whose names hold each word that was typed, without case and accents: one each, by name, at most 20. */
export function agentsNamed(agents: readonly AgentRef[], text: string): AgentRef[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const fitting = agents.filter(({ name }) => words.every((word) => folded(name).includes(word)));
  return [...new Map(fitting.map((agent) => [agent.id, agent])).values()]
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
    .slice(0, mostAgents);
}
