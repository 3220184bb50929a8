import { fold } from './tokens.ts';

// Written for this project, held against LDNOOBW (CC BY 4.0) and surge-ai/profanity (MIT); see docs/guardrails.md. What
// is also a name, a place or a harmless word is spelt out or left out: "Dick's", "dykes", "chink", "spic".
const strong = new RegExp(
  `^(?:${[
    'f(?:[vxo]?ck|[uv]?k|[uv]c|kk)(?:n|in|ing|d|ed|er|ers|tard)|dafuq',
    '(?:bull|horse|bat|dip|ape)?shit(?!ak|tak|tim)\\w*|bullsh|bi(?:a)?tch\\w*|cunt\\w*|(?:ass|arse)(?:hole|hat|wipe|clown)?s?|asses',
    '(?:dumb|jack|lard|smart|fat)ass\\w*|bastards?|dick(?:head|wad|face)\\w*|cock(?:suck|lick|munch|face|head)\\w*|bellend|knobhead\\w*|wank\\w*|twat\\w*',
    'slut\\w*|whore\\w*|douche\\w*|bollock\\w*|piss(?:off|tak|er|head)\\w*|jizz|goddamn\\w*|tosser\\w*|puss(?:y|ies)|turds?|(?:blow|hand|rim)jobs?|porn\\w*|boobs?|titt(?:y|ies)|clit|dildos?|cum(?:shots?|ming|slut)|horny|milfs?|masturbat\\w*|gangbang\\w*',
    'wtf|stfu|gtfo|omfg|lmfao|ffs|kys|nigg(?:er|a|ah|az)s?|fag(?:got)?s?|kikes?|spics|chink(?:y|ies)|gooks?|wetbacks?|trann(?:y|ies)',
    'pakis?|ragheads?|towelheads?|shemales?|retard(?:s|ed)|japs|beaners?|golliwog\\w*|jigg?aboos?|pikeys?|darkies?|honk(?:y|ey|ies)|dagos?|chingchong|(?:lib|gay)tards?',
    'scheiss\\w*|arschloch\\w*|fick(?:en|t|er)|wichser|hurensohn\\w*|fotze\\w*|verpiss\\w*|arsch|arsch(?:geigen?|krieche\\w*)|kacke|miststueck|miststuck|schlampen?|nutten?|huren?|wichsern?|gewichse|wixer|schwuchteln?|missgeburt(?:en)?|spast(?:en|is?)?|kanaken?|mierda|joder|gilipollas|maricon(?:es)?|hijueput\\w*|hijoputas?|putad[ao]s?|cabron\\w*|pendejo\\w*',
    'put[ao]s?|chinga\\w*|merdes?|merdique|connard\\w*|salop(?:e|ard)\\w*|connasses?|salauds?|emmerd\\w*|enfoires?|foutre|niquer?|encul\\w*|putain|cazzo|stronz\\w*|vaffanculo|caralho|porra',
    'блять|бля[дт]ь?|сука|ху[йяе]\\S*|п[ие]зд\\S*|[её]бан\\S*|(?:ال|يا)?(?:شرموط|منيوك|منايك|قحب|قحاب|عاهر)\\S*|كسمك|كسامك|كسمكم|طيزك?|خرا',
  ].join('|')})$`,
);
/** No harmless word holds these. */
const anywhere = /fu(?:ck|kk|cc[aeko])|phuck|f[vx]ck/;
const mild =
  /^(?:damn(?:ed|it)?|dammit|crap(?:py|s)?|freaking|frick\w*|effing|sucks|sucked|screwed|arsed|pissed|idiots?|idiotic|morons?|imbeciles?|losers?|jerks?|verdammt\w*|idioten?|trottel|depp(?:en)?|bordel|foutu\w*|cretins?|imbecil(?:es)?|estupid[oa]s?|idiotas?|غبي|اغبياء|حقير|تافه)$/;
const starred =
  'fuck fucking fucked fucker shit shitty bullshit bitch cunt asshole ass bastard whore slut dick wanker twat nigger nigga faggot piss damn crap'.split(
    ' ',
  );
// Signs by the letters that they are taken for.
const signs = '013457@$!|€+';
const letters = 'oieastasiiet';

function judged(word: string): 'strong' | 'mild' | null {
  if (anywhere.test(word) || strong.test(word)) return 'strong';
  return mild.test(word) ? 'mild' : null;
}

/** Whether the letters behind "*" or "#" make a swear word: "f**k", "sh*t", "b****". */
function hidden(word: string): boolean {
  const shown = word.replace(/[*#]/g, '').length;
  if (shown === word.length || word.length > 14 || shown * 5 < word.length || !/^[a-z*#]+$/.test(word))
    return false;
  const pattern = new RegExp(`^${word.replace(/[*#]/g, '[a-z]')}$`);
  return starred.some((known) => pattern.test(known) || pattern.test(`${known}s`));
}

/**
 * How bad a word is, whatever it hides behind: letters as digits or signs, stretched, accented, or starred out. Only
 * whole words count: a town, a name or a longer word that happens to hold one does not.
 */
export function profanity(raw: string): 'strong' | 'mild' | null {
  const known = seen.get(raw);
  if (known !== undefined) return known;
  const found = weighed(raw);
  if (seen.size >= mostSeen) seen.clear();
  seen.set(raw, found);
  return found;
}

// People use few different words.
const seen = new Map<string, 'strong' | 'mild' | null>();
const mostSeen = 2_000;

function weighed(raw: string): 'strong' | 'mild' | null {
  if (raw === 'dick' || raw === 'dicks') return 'strong';
  const word = (/^[a-z]+$/i.test(raw) ? raw.toLowerCase() : fold(raw)).replace(/['’]s$/, '');
  const known = judged(word);
  if (known) return known;
  if (hidden(word)) return 'strong';
  const shown = word.match(/[\p{L}@$]/gu)?.length ?? 0;
  // Roads and models are no words: "A55", "4SS", "455".
  if (shown * 2 < word.length || (word.length < 4 && /\d/.test(word))) return null;
  const plain = word.replace(/[013457@$!|€+]/g, (sign) => letters[signs.indexOf(sign)] ?? sign);
  if (!/(\p{L})\1\1/u.test(plain)) return plain === word ? null : judged(plain);
  return judged(plain.replace(/(\p{L})\1{2,}/gu, '$1')) ?? judged(plain.replace(/(\p{L})\1{2,}/gu, '$1$1'));
}
