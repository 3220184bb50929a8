import { expect, it } from 'vitest';
import { agentsNamed, mostAgents } from './agents.ts';

const named = (...names: string[]) => names.map((name) => ({ id: name, name }));
const found = (text: string, ...names: string[]) =>
  agentsNamed(named(...names), text).map(({ name }) => name);

it('holds each word, wherever it stands, without case and accents', () => {
  expect(found('OS be', 'Ben Osei', 'Bo Os', 'Zoë Núñez')).toEqual(['Ben Osei']);
  expect(found('nunez', 'Ben Osei', 'Zoë Núñez')).toEqual(['Zoë Núñez']);
  expect(found('%', 'Ben Osei')).toEqual([]);
});

it('gives each once, by name, and no more than a list to choose from', () => {
  expect(found(' ', 'Cy', 'Ada', 'Cy', 'Bo')).toEqual(['Ada', 'Bo', 'Cy']);
  expect(found('a', ...Array.from({ length: 90 }, (_, number) => `A${number}`))).toHaveLength(mostAgents);
});
