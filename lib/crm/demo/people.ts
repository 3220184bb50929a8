/** One customer of the demo company, with the X account that the stand-in site shows. All of them are invented. */
export interface DemoPerson {
  customerId: string;
  name: string;
  /** The numeric X id on file in the CRM; null where the CRM has none. */
  userId: string | null;
  /** The numeric id of the account on X, on file or not; null for those who are not on X. */
  xUserId: string | null;
  /** The account's handle today. */
  handle: string | null;
  displayName: string | null;
  /** The handle in the CRM where it differs from today's: the account was renamed after it was linked. */
  handleOnFile?: string;
}

/** Name, handle, display name, and the handle on file if the account has been renamed since. */
type Row = readonly [name: string, handle: string, displayName: string, handleOnFile?: string];

const withIdOnFile: readonly Row[] = [
  ['Sunniva Eklund', 'sunnyside_up', 'Sunny Sideup'],
  ['Marisol Quintanar', 'quintanar_mari', 'Marisol Q.'],
  ['Desh Vallabhan', 'desh_on_dc', 'desh ⚡'],
  ['Oyelaran Bamisile', 'oyelaran_b', 'Oye Bamisile'],
  ['Tamsin Whitlocke', 'tamsinwhit', 'Tamsin W'],
  ['Kaito Morinaka', 'morinaka_k', 'Kaito M.'],
  ['Brannigan Ostler', 'ostler_ranch', 'Ostler Ranch'],
  ['Yaretzi Olvera', 'yaretzi_olv', 'Yaretzi'],
  ['Piotr Zawilski', 'zawilski_p', 'Piotr Z 🔋'],
  ['Leilani Kahananui', 'lei_kahana', 'Lei K'],
  ['Gideon Pfaltz', 'gpfaltz', 'Gideon Pfaltz'],
  ['Anoush Deravian', 'anoushderav', 'Anoush D.'],
  ['Cormac Tierlinck', 'cormac_offgrid', 'Mostly Off Grid'],
  ['Nandini Raychawdry', 'nandini_rc', 'Nandini RC'],
  ['Wendeline Haverkate', 'wendelineh', 'Wendeline'],
  ['Thabo Mokwenana', 'thabo_mokw', 'Thabo Mokwenana'],
  ['Ilse Brandvold', 'brandvold_ilse', 'Ilse 🌞 Brandvold'],
  ['Rafferty Sundelin', 'raff_sundelin', 'Raff'],
  ['Xochitl Barrientez', 'xochitl_brz', 'Xóchitl B'],
  ['Emeka Nwachinemere', 'emeka_nwach', 'Emeka N.'],
  ['Saoirse Kilbrannan', 'saoirse_kilb', 'Saoirse K'],
  ['Bao Thuyen Lam', 'baothuyenlam', 'Bao T. Lam'],
  ['Hollis Averbeck', 'averbeck_solar', 'Hollis (solar dad)', 'hollis_averbeck'],
  ['Farideh Golshanpour', 'farideh_gp', 'Farideh'],
  ['Jorunn Tveitane', 'jorunn_tv', 'Jorunn T'],
  ['Mateus Cordovil', 'mcordovil_', 'Mateus Cordovil'],
  ['Prudence Okonjo-Hale', 'prudence_oh', 'Prudence O-H'],
  ['Anselm Ruckdeschel', 'anselm_ruck', 'Anselm R.'],
  ['Shirin Talebzade', 'shirin_tz', 'shirin tz'],
  ['Dougal MacElvray', 'dougal_mce', 'Dougal'],
  ['Keahi Nakoa-Webb', 'keahi_nw', 'Keahi 🏄'],
  ['Vesna Drobnjakic', 'vesna_drob', 'Vesna D'],
  ['Lucan Ferrandi', 'lucanferrandi', 'Lucan F.'],
  ['Harpreet Dhaliwar', 'hdhaliwar', 'Harpreet D'],
  ['Odalys Montefusco', 'odalys_mf', 'Odalys'],
  ['Ruben Castelhano', 'ruben_cst', 'Rubén'],
  ['Mirela Stanculet', 'mirela_stc', 'Mirela S.', 'mirela_stanc'],
  ['Garrick Thornquist', 'thornquist_g', 'G. Thornquist'],
  ['Amaru Quispetupa', 'amaru_qt', 'Amaru QT'],
  ['Delphine Archambeau', 'delphine_arch', 'Delphine A'],
  ['Yusuf Karaselim', 'yusuf_krs', 'Yusuf K.'],
  ['Bettina Schwarzloh', 'bettinaschw', 'Bettina Schw.'],
  ['Colm Rattigan-Voss', 'colm_rv', 'Colm RV'],
  ['Tallulah Greaveson', 'tallulah_gvs', 'Tallulah'],
  ['Ngozi Amadichukwu', 'ngozi_amadi_c', 'Ngozi A.'],
  ['Eero Hautaviita', 'eero_hauta', 'Eero'],
];

const withHandleOnFile: readonly Row[] = [
  ['Beatriz Falcone-Ruiz', 'bfalconeruiz', 'Bea FR'],
  ['Otis Langemeyer', 'otis_langem', 'Otis L.'],
  ['Suda Phromwichai', 'suda_phrom', 'Suda P'],
  ['Clementine Udall-Roe', 'clem_udallroe', 'Clem'],
  ['Hamza Belkhoudja', 'hamza_belk', 'Hamza B.'],
  ['Ingrid Sorlandet', 'ingrid_sorl', 'Ingrid S.'],
  ['Marcellus Tribbet', 'mtribbet', 'Marcellus'],
  ['Paloma Echavarrieta', 'paloma_echav', 'Paloma E.'],
];

const notOnX: readonly string[] = [
  'Winifred Castleberg',
  'Joaquim Teixoeira',
  'Nell Osterhagen',
  'Abebe Tessemariam',
  'Ruthanne Pillsworth',
  'Hyun-woo Gangjin',
  'Lorcan Devereaugh',
  'Zainab Olorunkemi',
  'Stellan Wikblad',
  'Perpetua Mallorcan',
  'Vikram Chandrapuri',
  'Agnieszka Borowiczka',
  'Tobiah Fenwright',
  'Manaaki Rewharewa',
];

const customerId = (index: number): string => `HC-${10_001 + index}`;
const xUserId = (index: number): string => String(1_600_000_000_000_000_001n + BigInt(index));

const onX = [...withIdOnFile, ...withHandleOnFile].map(
  ([name, handle, displayName, handleOnFile], index) => ({
    customerId: customerId(index),
    name,
    userId: index < withIdOnFile.length ? xUserId(index) : null,
    xUserId: xUserId(index),
    handle,
    displayName,
    ...(handleOnFile && { handleOnFile }),
  }),
);

const offX = notOnX.map((name, index) => ({
  customerId: customerId(onX.length + index),
  name,
  userId: null,
  xUserId: null,
  handle: null,
  displayName: null,
}));

/** 68 customers: 46 with their X id on file, 8 with a handle only, 14 not on X. The first is the hero of the demo. */
export const people: DemoPerson[] = [...onX, ...offX];
