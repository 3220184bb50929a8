import { kind } from './frame.ts';

/** Nouns for people and the animals they keep. */
export const persons =
  '(?:wife|husband|partner|girlfriend|boyfriend|fianc[ée]e?|mother|mum|mummy|mom|mam|father|dad|parents|sons?|daughters?|child|children|kids?|toddler|bab(?:y|ies)|newborn|infants?|twins|boys?|girls?|brother|sister|nephew|niece|cousin|uncle|aunt|grand ?(?:mother|father|ma|pa|son|daughter|child|kids?|parents)|gran|granny|nan|nana|friend|mate|neighbou?r|colleague|co-?worker|guests?|passengers?|customers?|patients?|cyclists?|pedestrians?|riders?|workers?|wom[ae]n|m[ae]n|lady|ladies|pensioners?|students?|teenager|dogs?|puppy|cats?|kitten|horse|pony|old (?:man|lady|woman|person|people|couple))';

/** What a sentence calls a person: "me", "my sister", "an elderly woman". */
export const someone = `(?:me|us|him|her|them|someone|somebody|people|(?:my|our|his|her|their|a|an|the|another|two|three|some|this|that|your|\\w+'s) (?:\\w+ ){0,2}?${persons}(?!'s|’s))`;

export const person = kind(
  persons,
  'myself',
  'himself',
  'herself',
  'people',
  'somebody',
  'someone',
  '(?:his|my|her) pram',
);
/** Somebody who cannot look after themselves, or an animal. */
export const dependant = kind(
  'bab(?:y|ies)',
  'newborn',
  'my boy|my girl|our boy|our girl|little (?:boy|girl|one|ones)|(?:one|two|three|four|five|six|seven|eight|nine|ten)[- ](?:year|month|week)s?[- ]olds?',
  'toddlers?',
  'infants?',
  'kids?',
  'child(?:ren)?',
  'sons?',
  'daughters?',
  'twins',
  'nephew',
  'niece',
  'grand ?(?:son|daughter|kids?|child\\w*|mother|father|ma|pa|parents)',
  'gran|granny|nan|nana',
  'mother|mum|mom|father|dad',
  'elderly|pensioners?|old (?:lady|man|woman|people|couple)',
  '(?:[1-9]|1[0-2]|[789]\\d)[- ]years?[- ]old',
  'chemo\\w*|cancer|pregnant|disabled|wheelchair|copd|asthma\\w*|diabetic|dialysis|heart condition',
  'dogs?|puppy|cats?|kitten|horse|pets?|residents',
);
export const animal = kind(
  '(?<=(?:my|our|his|her|the|their) (?:\\w+ )?)(?:dog|puppy|cat|kitten|horse|pony|rabbit|hamster|parrot|guinea pig|pet|retriever|labrador|terrier|poodle)s?',
);

const parts =
  '(?:hands?|finger\\w{0,5}|thumbs?|arms?|legs?|foot|feet|toes?|toenail|heels?|ankles?|knees?|shins?|cal(?:f|ves)|thighs?|hips?|ribs?|shoulders?|elbows?|wrists?|forearms?|neck|throat|face|cheeks?|chin|jaw|nose|ears?|eyes?|eyelids?|lips?|tongue|gums?|tooth|teeth|mouth|head|forehead|skull|scalp|skin|stomach|belly|chest|lungs?|spine|tailbone|palms?|knuckles?|groin)';
/** A part of somebody's body: "my left eye", "in the face". */
export const body = kind(
  `(?<=(?:my|his|her|our|their|\\w's|in the|on the|to the|into the|across the|off the|around the|against the|by the) (?:\\w+ )?)${parts}`,
  "(?<=(?:my|his|her|\\w's) (?:lower |upper )?)back(?! (?:home|door|yard|garden|to|up|pack))",
);
/** A part of somebody's body by itself. */
export const bodily = kind(parts, 'hair|nails|brows|lashes|airways?|breath(?:e|ing)?');
