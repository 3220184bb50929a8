import type { CustomerRecord } from '../model.ts';
import { castStories } from './casting.ts';
import { heroCaseNumber, heroCases, heroHousehold } from './hero.ts';
import { type Household, household } from './households.ts';
import { people } from './people.ts';
import { chance } from './seed.ts';
import { began, type Told, tell } from './telling.ts';

/** The tables of the demo company. */
export interface DemoRecords extends Omit<CustomerRecord, 'customer'> {
  customers: CustomerRecord['customer'][];
}

const heroNumber = Number(heroCaseNumber.replace(/\D/g, ''));
// Other customers' cases were opened in between.
const numberStep = 7;

/**
 * Halden Energy's records as they stand at `now`: the same `now` gives the same records. 68 customers, over 130 cases
 * and 450 interactions.
 */
export function demoRecords(now: Date): DemoRecords {
  const [heroine, ...others] = people;
  if (!heroine) throw new Error('the demo has no people');
  const hero = heroHousehold(heroine);
  const homes = others.map((person) => household(person, now));
  const heroStory = heroCases(heroine.customerId, now);
  const told = tellAll(homes, now, heroStory.cases[0]?.openedAt ?? now.toISOString());
  const all = [hero, ...homes];
  return {
    customers: all.map((home) => home.customer),
    identities: all.flatMap((home) => home.identities),
    sites: all.map((home) => home.site),
    products: all.flatMap((home) => home.products),
    cases: [...heroStory.cases, ...told.map(({ row }) => row)],
    interactions: [...heroStory.interactions, ...told.flatMap(({ interactions }) => interactions)],
  };
}

/** Case numbers rise with the day of opening, the hero's own among them. */
function tellAll(homes: Household[], now: Date, heroOpenedAt: string) {
  const cast = castStories(homes);
  const told: Told[] = homes.flatMap((home, index) =>
    (cast[index] ?? []).map((story, place) => {
      const luck = chance(10_000 + index * 10 + place);
      return { home, story, luck, start: began(story, luck, now) };
    }),
  );
  told.sort((a, b) => a.start - b.start);
  const before = told.filter(({ start }) => start < Date.parse(heroOpenedAt)).length;
  return told.map((one, rank) =>
    tell(one, heroNumber + (rank - before + (rank < before ? 0 : 1)) * numberStep),
  );
}
