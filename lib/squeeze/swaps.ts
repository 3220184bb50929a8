import { swaps } from './plain-words.ts';

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
  get in contact with → contact
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
  photographs → photos
  photograph → photo
  at no (?:additional|extra) (?:cost|charge) → free
  free of charge → free
  24 hours a day,? 7 days a week → 24/7
  for example → e.g.
  that is to say → i.e.
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
  up to and including → to
  exactly the same → the same
  past history → history
  brief summary → summary
  repeat again → repeat
  return back → return
`);

/** Two words as one. They stay apart at the end of a clause: "yes, we are." */
export const contractions = swaps(`
  cannot → can’t
  can not → can’t
  do not → don’t
  does not → doesn’t
  did not → didn’t
  is not → isn’t
  are not → aren’t
  was not → wasn’t
  were not → weren’t
  has not → hasn’t
  have not → haven’t
  had not → hadn’t
  will not → won’t
  would not → wouldn’t
  should not → shouldn’t
  could not → couldn’t
  i am → I’m
  we are → we’re
  you are → you’re
  they are → they’re
  it is → it’s
  that is → that’s
  there is → there’s
  here is → here’s
  what is → what’s
  i will → I’ll
  we will → we’ll
  you will → you’ll
  they will → they’ll
  i would → I’d
  we would → we’d
  you would → you’d
`);

/** Written out where figures and short forms do; only offered over the limit. */
export const shortForms = swaps(`
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
  monday → Mon
  tuesday → Tue
  wednesday → Wed
  thursday → Thu
  friday → Fri
  saturday → Sat
  sunday → Sun
  january → Jan
  february → Feb
  august → Aug
  september → Sept
  october → Oct
  november → Nov
  december → Dec
  minutes → min
  hours → hrs
  approximately → about
`);
