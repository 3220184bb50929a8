// Publicly documented codes of hate groups, as hashtags only: bare, half of them are innocent words. After the lists
// of the Anti-Defamation League and the dog-whistle glossary (MIT); see docs/guardrails.md.
const hateful =
  /^(?:1488|14words?|fourteenwords|88(?:hh)?|hh88|6mwe|109countries|110|1352|1350|2316|tnd|wpww|rahowa|zog|kkk|acab1488|whitepower|whitepride|white(?:genocide|sharia|revolution|ethnostate|supremacy|man)|itsok(?:ay)?tobewhite|iotbw|bloodandsoil|blutundboden|(?:the)?greatreplacement|(?:grande|grand)remplacement|umvolkung|remigration|defendeurope?|defendeuropa|(?:the)?goyimknow|thenoticing|noticer|holohoax|hoaxocaust|jewsdid\w+|kalergi(?:plan)?|jq|boycottjews|jewishprivilege|groypers?|groyperarmy|kekistan|boogaloo|dayoftherope|siege(?:pill|culture)|saintbreivik|sainttarrant|despite13|13do50|deusvult|stopislam\w*|banislam|islamisthecancer|ban(?:all)?muslims|nomuslims|feminismiscancer|superstraight|okgroomer|dropthet|lgbwithoutthet|womenwontwheesht|transabomination|rapefugees?|killall\w+|gasthe\w+|deathto\w+|openbordersforisrael|wwg1wga|clownworld|freehelicopterrides|physicalremoval)$|siegheil|heilhitler|hitler|\bnsdap|(?<!ashke)nazi(?!onal|one|re|r\b)/;

/** Whether `tag` (lower case, without "#") is a documented code of a hate group. */
export const isHateful = (tag: string): boolean => hateful.test(tag.replaceAll('_', ''));

// Longer words around a bad one that make it harmless; blanked out before anybody looks for the bad ones.
const carriers =
  /analy|analog|canal|banal|final(?=i[sz]|l)|national|regional|personal|signal|journal|external|internal|classi?|glass|grass|brass|mass(?!h)|pass(?!hi)|bass|compass|embass|assem|assess|asset|assign|assist|assoc|assum|assur|harass|carcass|album(?!p)|bump|bumble|cocktail|peacock|cockpit|hancock|woodcock|babcock|document|cucumber|cumul|circum|accum|incumb|scum|dickens|dickson|title|titan|tittle|subtit|entitl|constit|partit|competit|petit|institut|substit|attit|altit|multit|quantit|identit|sussex|essex|middlesex|unisex|sextant|sextet|sexton|shitak|shiitak|mishit|hello|shell|michell|seashell|hellenic|penins|skill|killer(?=app|feature)|kilo|diet|audience|studie|soldie|candie|ladie|bodie|die(?:go|sel|ter|m\b)|ingredient|client|gradient|patient|expedient|obedien|deadline|deadlock|deadlift|deadpool|grape|drape|scrape|therapeut|raped?(?=zium|r$)|whoreh|shoe|phoen|hoed|hose|hoeveel|homeg|homo(?:gen|log|nym)|spic(?:y|e)|suspic|auspic|conspic|despic|hospic|peniten|happenin|openin|specialist|socialist|cialism|raccoon|tycoon|cocoon|pedal|homes?|shome|chinko|damnation|pakistan|nigeri|niggl|snigger|startup|pupis|therapy|therapies/g;
const bad =
  /fuck|shit|cunt|bitch|whore|slut|anal|anus|penis|porn|sex|tits|boob|bum(?=part|s|f|ho)|ass(?:$|hole|es$)|arse|cum(?=s|i|$)|dick|cock|piss|rape|rapist|molest|nazi|kkk|genital|hand-?jobs|handjob|whores|hoe|dead|kill|die(?=s|now|$)|suicide|incest|pedo|nude|spic|coon|nigg|faggot|retard|crap|turd/g;

/**
 * How `tag` reads badly to whoever splits it up otherwise, as "sus·anal·bumparty"; null where it does not. Capitals
 * inside the tag split it as its writer means, so that only what one of its words says counts.
 */
export function readsBadly(tag: string): string | null {
  const camel = tag.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\d+/gu) ?? [];
  const parts = /\p{Ll}\p{Lu}/u.test(tag) || tag.includes('_') ? camel : [tag];
  for (const part of parts) {
    const low = part.toLowerCase();
    const seen = low.replace(carriers, (word) => '·'.repeat(word.length));
    for (const { 0: word, index } of seen.matchAll(bad)) {
      if (parts.length > 1 && word.length < low.length) continue;
      return [low.slice(0, index), word, low.slice(index + word.length)].filter(Boolean).join('·');
    }
  }
  return null;
}
