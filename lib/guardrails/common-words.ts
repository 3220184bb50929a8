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
  abbott archer arms ball band bank barn barnes beach beam bean bear beard bee bird bloom board boot box boyd bow branch
  brand bright broad broom brush burn burns butter button cable calm candle candy cannon card care carpenter carry carter
  cast castle chambers chandler chapel charity charm chef cherry china clerk clever cliff close cloud coast cobb coin cold
  collar comfort concord constant cope copper corner cotton couch counts court crane creek crisp crow cruise curry cutter
  dance dark denim desire diamond dove down draper drive dusk eagle earnest echo edge elder ember engel english essence ever
  fall fallen farm fast fence fern fine finger finch first fish fit flag flood florence flower foot forward fortune fountain
  french fuller fury game gates gaunt gem gentle georgia giant glad glory goodwin goose gore grand grave green guy ham hammer
  handy happy hardy harvest hash hay hazard hero high hire hook horn hunter hush ice india indigo iron jan jean jewel joker
  jordan jet joiner judge key kind kidd kitchen lamb lamp lark laurel leaf lee lemon light lion list lock locket lodge long
  lord loud lover luna maker mai mango manor maple maria marine mark marvel maya meadow melody merry middle mine mint missy
  money monk morning mountain neat need new newman night norm nova nurse ocean only opal orchid pace page paine paint paris
  parish part pat patch patient pat peace peak pepper perry petal pick piper plant player plum point pond pool porter post
  potter pound prime print proctor prosper proud purple queen quick quill rabbit racer ranger raven real reason reed regal
  rider ring road rock root rope round royal rule rush sable saint salt sam samson sand savage seal season sergeant shade
  shadow shah shaw shell shield ship shore show sierra sincere single sketch skinner sidney sole song soul spark speaker
  spear spice star stable steed stern steward still stock straw string sun sunday sweet swift sydney tailor tanner taylor
  teal tech terry thorn tiger till tim toll tom tool topaz tripp troy tucker valley venture vera victor victory view viola
  virginia virtue wade wagner wait walton war ware warren watch water way weather web weeks welcome wheat wheeler whitney
  wine wing winner wish wonder word work worker wren wright yard year yu zen an any do ha he ho hu kim la ma my no so to we wu ye you austin dallas
  houston jackson lincoln madison phoenix savannah washington houston chelsea brooklyn denver orlando kent chester lancaster
  bill gene don jo al pat sue rob mo may chuck hank nick kit art ray dot hal bea em flo val ken jack pam bob max rich gus memo mia ale bas cat ned
`);

/** Particles inside a name. */
export const nameParticles = list(
  'al bin da de del della der di dos du el la le ten ter the van von y zu jr sr ii iii',
);

/** Words that name a part of the year, of which any sentence may speak. */
export const calendarWords = list(
  'april august autumn christmas dawn easter eve january july june march may midsummer monday noel sunday spring summer winter',
);

/** Kinds of streets, in the languages of whoever writes addresses. */
export const streetWords = list(`
  allee alley avenida avenue boulevard calle camino carrera chaussee circle close corso court crescent drive estrada flat
  gade gasse gate grove hill highway lane laan loop mews parkway paseo passage path piazza place platz plaza praca quai rd
  road rua rue ruta square strada straat strasse street terrace trail ulica via viale vicolo way weg yard
`);

/** Words of a product's or office's name that anybody may use. */
export const genericWords = list(`
  app apps battery box branch car center centre company customer depot east energy field gateway home hub install
  installation installer inverter kit kw kwh kwp lite max mini model north office online panel panels plan plus power premium
  pro region regional roof roofs sales service services solar south standard store support system team test unit vehicle
  wall web website west direct retail
`);
