/** Where the demo company has service centres. Streets and towns are invented; the area codes only carry 555-01xx. */
export interface Region {
  serviceCentre: string;
  state: string;
  areaCode: string;
  snow?: true;
  towns: readonly [
    readonly [town: string, postcode: string],
    ...(readonly [town: string, postcode: string])[],
  ];
  streets: readonly [string, ...string[]];
}

export const regions: readonly [Region, ...Region[]] = [
  {
    serviceCentre: 'Mountain West',
    state: 'Utah',
    areaCode: '801',
    snow: true,
    towns: [
      ['Cedar Fork', '84098'],
      ['Alder Bench', '84097'],
      ['Juniper Gap', '84096'],
    ],
    streets: ['Larkspur Bench Road', 'Cottonwood Draw', 'Sego Hollow Lane', 'Old Switchyard Road'],
  },
  {
    serviceCentre: 'Desert Southwest',
    state: 'Arizona',
    areaCode: '602',
    towns: [
      ['Palo Seco', '85098'],
      ['Ocotillo Crossing', '85097'],
    ],
    streets: ['Saguaro Wash Drive', 'Calle del Nopalito', 'Ironwood Spur', 'East Mesquite Fork'],
  },
  {
    serviceCentre: 'Golden Coast',
    state: 'California',
    areaCode: '707',
    towns: [
      ['San Amadeo', '95498'],
      ['Bellwether Bay', '95499'],
      ['Valle Robles', '95497'],
    ],
    streets: ['Manzanita Terrace', 'Via Alondra', 'Dry Creek Orchard Way', 'Pelican Knoll'],
  },
  {
    serviceCentre: 'Pacific Northwest',
    state: 'Oregon',
    areaCode: '541',
    snow: true,
    towns: [
      ['Fernhollow', '97498'],
      ['Skookum Landing', '97499'],
    ],
    streets: ['Drizzle Creek Road', 'Hemlock Stair', 'Salal Lane', 'Northwest Osprey Loop'],
  },
  {
    serviceCentre: 'Lone Star',
    state: 'Texas',
    areaCode: '512',
    towns: [
      ['Pecan Junction', '78798'],
      ['Dos Arroyos', '78797'],
      ['Mockingbird Flats', '78796'],
    ],
    streets: ['Bluebonnet Cut', 'Live Oak Siding', 'Caliche Ridge Road', 'Windmill Trace'],
  },
  {
    serviceCentre: 'Gulf and Southeast',
    state: 'Florida',
    areaCode: '850',
    towns: [
      ['Heron Inlet', '32598'],
      ['Saltmarsh Springs', '32599'],
    ],
    streets: ['Palmetto Causeway', 'Magnolia Slip', 'Ibis Court', 'Old Turpentine Road'],
  },
  {
    serviceCentre: 'New England',
    state: 'Massachusetts',
    areaCode: '413',
    snow: true,
    towns: [
      ['Wexcombe', '01398'],
      ['Birchfield Mills', '01399'],
    ],
    streets: ['Meetinghouse Rise', 'Tannery Brook Road', 'Quarry Lane', 'Sugarbush Street'],
  },
  {
    serviceCentre: 'Islands',
    state: 'Hawaii',
    areaCode: '808',
    towns: [
      ['Halewai Heights', '96798'],
      ['Puu Lani', '96799'],
    ],
    streets: ['Plumeria Place', 'Old Cane Haul Road', 'Trade Wind Loop', 'Hala Tree Lane'],
  },
];
