import { type Swap, swaps } from './plain-words.ts';

/** "we are" → "we’re": the first word with `ending`. */
const joined = (words: string, ending: string): Swap => ({
  pattern: new RegExp(`\\b${words.replaceAll(' ', '\\s')}\\b(?![’'-])`, 'gi'),
  to: (found) => (/^i\b/.test(found) ? 'I' : (found.split(/\s/)[0] ?? '')) + ending,
});

/** Phrases that a shorter one says as well; what they are about stays. */
export const shorterPhrases = swaps(`
  we (?:sincerely |deeply |truly |do )?apologi[sz]e for (?:any|the|this) (?:inconvenience|trouble|frustration)(?: (?:this|that|it)? ?(?:may have|might have|has|had)? ?(?:caused|causes)(?: you)?)? → we’re sorry
  (?:my|our) (?:sincere |sincerest |deepest )?apologies → sorry
  (?:we|i) (?:sincerely |deeply |truly |do )?apologi[sz]e → sorry
  thank you (?:so |very )much → thanks
  thank you → thanks
  thanks (?:so|very) much → thanks
  (?:please )?(?:do not|don't) hesitate to → please
  (?:please )?feel free to → please
  reach out to → contact
  get in touch with → contact
  take a (?:quick )?look at → look at
  take a (?:closer )?look into → look into
  as soon as possible → soon
  at your earliest convenience → soon
  whether or not → whether
  each and every → every
  first and foremost → first
  first of all → first
  make sure that → make sure
  a direct message → a DM
  direct messages? → DM
  private messages? → DM
  telephone → phone
  e-mail → email
  web ?site → site
  information → info
  at no (?:additional|extra) (?:cost|charge) → free
  free of charge → free
  24 hours a day,? 7 days a week → 24/7
  for example → e.g.
  as well as → and
  we would (?:like|love) to → we’d like to
  i would (?:like|love) to → I’d like to
  would you be able to → could you
  are you able to → can you
  would you mind → could you
  if you are able to → if you can
  if possible,? could you → could you
  provide us with → send us
  provide me with → send me
  let us know if you have any (?:other |further |more )?questions → just ask
  on our end → here
  on your end → there
  in the meantime → meanwhile
  exactly the same → the same
`);

/** Two words as one. They stay apart at the end of a clause: "yes, we are." */
export const contractions: readonly Swap[] = [
  ...swaps(`
  can ?not → can’t
  will not → won’t
  i am → I’m
`),
  joined('(do|does|did|is|are|was|were|has|have|had|would|should|could) not', 'n’t'),
  joined('(we|you|they) are', '’re'),
  joined('(it|that|there|here|what) is', '’s'),
  joined('(i|we|you|they) will', '’ll'),
  joined('(i|we|you|they) would', '’d'),
];

/** Written out where figures and short forms do; only offered over the limit. */
export const shortForms: readonly Swap[] = [
  ...swaps(`
  two → 2
  three → 3
  four → 4
  five → 5
  six → 6
  seven → 7
  eight → 8
  nine → 9
  ten → 10
  eleven → 11
  twelve → 12
  twenty-four → 24
  forty-eight → 48
  minutes → min
  hours → hrs
  approximately → about
`),
  {
    pattern:
      /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|August|(?:Octo|Novem|Decem)ber)\b/g,
    to: (words) => words.slice(0, 3),
  },
];
