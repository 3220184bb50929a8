import type { User } from './model.ts';

type Row = readonly [handle: string, name: string, bio?: string];

/** Customers for a world without the demo company's. */
const customers: readonly Row[] = [
  ['sunnyside_up', 'Sunny Sideup', 'Two kids, one roof, 14 panels.'],
  ['marta_kessel', 'Marta Kessel', 'Bakes by night, teaches by day.'],
  ['otto_brandt', 'Otto Brandt', 'Ingenieur im Ruhestand.'],
  ['lindqvist_e', 'Elin Lindqvist', 'Cold country, warm house.'],
  ['tomas_vela', 'Tomás Vela', 'Cyclist. Sometimes electrician.'],
  ['noor_hadid', 'نور حديد', 'مهندسة وأم'],
  ['kenji_mori', '森 健二', '太陽光と猫。'],
  ['bea_frost', 'Bea Frost 🌻', 'Garden first.'],
  ['rowan_pike', 'Rowan Pike', 'Off grid, mostly.'],
  ['ada_nwosu', 'Ada Nwosu', 'Runs a clinic.'],
  ['phil_garner', 'Phil Garner', 'Retired. Reads meters for fun.'],
  ['ines_duarte', 'Inês Duarte', 'Lisboa.'],
  ['jasper_holt', 'Jasper Holt', 'EV since 2014.'],
  ['mina_sol', 'Mina Sol ☀️', 'Architect.'],
  ['greta_wolff', 'Greta Wolff', 'Lehrerin in Kassel.'],
  ['dan_okafor', 'Dan Okafor', 'Solar co-op treasurer.'],
  ['yuki_tan', 'Yuki Tan', 'Tea and tariffs.'],
  ['carl_berg', 'Carl Berg', 'Carpenter.'],
  ['sofia_lund', 'Sofia Lund', 'Nurse, night shifts.'],
  ['peterquill_88', 'Peter Quill', 'Not that one.'],
];

const bystanders: readonly Row[] = [
  ['gridwatcher', 'Grid Watcher', 'Frequency 50.00 Hz and other thrills.'],
  ['megan_trades', 'Megan Trades', 'Not advice.'],
  ['evfanclub', 'EV Fan Club', 'Since the first one.'],
  ['wattnow', 'Watt Now', 'Newsletter on energy.'],
  ['lucasdev', 'Lucas', 'Ships on Fridays.'],
  ['the_daily_volt', 'The Daily Volt', 'Energy news every morning.'],
  ['hana_kim', 'Hana Kim', 'Photographs of ordinary things.'],
  ['oldtownbakery', 'Old Town Bakery', 'Open from 6.'],
  ['riverrunner', 'River Runner', '10k before breakfast.'],
  ['quietpolicy', 'Quiet Policy', 'Energy law, plainly.'],
  ['salma_writes', 'سلمى', 'كاتبة'],
  ['benni_fm', 'Benni', 'Radio.'],
  ['norapark', 'Nora Park', 'Product person.'],
  ['zoe_climbs', 'Zoe Climbs', 'Granite.'],
];

const advertisers: readonly Row[] = [
  ['BrightBreakfast', 'Bright Breakfast', 'Cereal.'],
  ['NorthlinePhones', 'Northline Phones', 'Plans without small print.'],
  ['CasaLoft', 'Casa Loft', 'Furniture.'],
];

/** A demo customer as far as the site needs one; its X id is known here even where the CRM does not know it. */
export type GivenPerson = {
  name: string;
  displayName: string | null;
  xUserId: string | null;
  handle: string | null;
};

function rows(list: readonly Row[], firstId: bigint, verified = false): User[] {
  return list.map(([handle, name, bio], index) => ({
    id: String(firstId + BigInt(index)),
    handle,
    name,
    bio: bio ?? '',
    followers: 40 + ((index * 7919) % 2600),
    verified,
  }));
}

/**
 * Everybody in the world. `given` are the demo customers; those who are not on X do not post. Without any, the
 * stand-in has customers of its own.
 */
export function makePeople(given: readonly GivenPerson[], ceoIs?: { id: string; handle: string }) {
  const user = (id: string, handle: string, name: string, bio: string, followers: number): User => ({
    id,
    handle,
    name,
    bio,
    followers,
    verified: true,
  });
  const ceo = user(
    ceoIs?.id ?? '1500000000000000001',
    ceoIs?.handle ?? 'mirahalden',
    'Mira Halden',
    'CEO at Halden Energy. Building quiet power.',
    812_404,
  );
  const brand = user(
    '1500000000000000002',
    'HaldenEnergy',
    'Halden Energy',
    'Storage, solar and heat.',
    240_118,
  );
  const help = user(
    '1500000000000000003',
    'HaldenHelp',
    'Halden Help',
    'Here to help, every day 7–22.',
    31_870,
  );
  const own: User = {
    ...user('1500000000000000004', 'jo_private', 'Jo', 'Private account.', 212),
    verified: false,
  };
  const impostor: User = {
    ...user('1599999999999999999', 'HaIdenHelp', 'Halden Help', 'DM us', 3),
    verified: false,
  };
  const named = rows(customers, 1600000000000000001n);
  const known = given
    .filter((person) => person.xUserId !== null && person.handle !== null)
    .map((person, index): User => {
      const base = named[index % named.length];
      return {
        id: person.xUserId ?? '',
        handle: person.handle ?? '',
        name: person.displayName ?? person.name,
        bio: base?.bio ?? '',
        followers: base?.followers ?? 100,
        verified: false,
      };
    });
  return {
    ceo,
    brand,
    help,
    own,
    impostor,
    customers: known.length > 0 ? known : named,
    bystanders: rows(bystanders, 1700000000000000001n),
    advertisers: rows(advertisers, 1800000000000000001n, true),
  };
}

export type People = ReturnType<typeof makePeople>;
