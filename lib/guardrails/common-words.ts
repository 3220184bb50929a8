const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that carry no matter of their own, left out when phrases of a case are compared. */
export const functionWords = list(`
  a about after again all also am an and any are as at be because been before being between both but by can could did do
  does doing down during each few for from further get had has have having he her here hers him his how i if in into is
  it its just me more most my no nor not now of off on once only or other our out over own please same she should since
  so some such than that the their them then there these they this those through to too under until up us very was we
  were what when where which while who whom why will with would yet you your
`);

/**
 * Names of people and places that are English words as well: alone they say nothing, unless the sentence uses them as a
 * name ("Hi Mark", "Mr Young", "in Reading").
 */
export const nameWords = list(`
  amber angel april art ash august autumn bath bay baker banks barber baron bell berry best bill bishop black blue bond
  brook brooks brown buck bush butler cain camp cash chance chase christian church city clay clean coffee cole cook coral
  cross crystal dale daisy dawn day dean dear destiny dick drew duke early earl easter eve faith fair farmer field fields
  fisher flint flower ford forest foster fox frank free freeman friend frost gale gardener gates gay gene genesis gift
  ginger glass glen gold golden good grace grant gray green grey hall hand harmony harper hart haven hawk hazel heath
  heather heaven henna hill hills holly home hood hope house hunt hunter iris ivory ivy jack jade jasmine jay jewel jewels
  joy july june justice king knight lake lane law lay lily little long love low lucky major man march mark marks marsh
  mason may mercy miles mill miller minor mobile moon moore more moss nice noble north oak olive orange page park parks
  parker patience pearl penny phoenix pierce pike pine pool poppy pope power powers precious price prince rain rainbow ray
  read reading red reed rice rich ridge river rivers rob robin rock rocky rod roman rose rosemary ruby rusty sage sail
  sandy sharp shepherd short silver singer sky sky small smart smith snow south sparks spring star steel stone storm street
  strong sue summer sunny swan temple thomas tower town tracy trinity true turner van violet wall walker ward waters weaver
  wells west white wild will willow winter wise wolf wood woods worth young
`);

/** Particles inside a name. */
export const nameParticles = list(
  'al bin da de del della der di dos du el la le ten ter the van von y zu jr sr ii iii',
);

/** Words of a product's or office's name that anybody may use. */
export const genericWords = list(`
  app apps battery box branch car center centre company customer depot east energy field gateway home hub install
  installation installer inverter kit kw kwh kwp lite max mini model north office online panel panels plan plus power premium
  pro region regional roof roofs sales service services solar south standard store support system team test unit vehicle
  wall web website west direct retail
`);
