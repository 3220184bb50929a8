/** Between words of any script: `\b` takes accented letters for the end of a word. */
const from = String.raw`(?<![\p{L}\d])`;
const to = String.raw`(?![\p{L}\d])`;
const any = (...patterns: string[]) => new RegExp(`${from}(?:${patterns.join('|')})${to}`, 'iu');

const who = String.raw`(?:we|i|(?:the|my|our|your local|\p{Lu}\p{L}+['’]s)? ?(?:\p{L}+ )?(?:team|crew|folks|guys|engineers|people|support|service|office)|some(?:one|body)(?: from (?:\p{L}+ ){0,2}\p{L}+)?|an? (?:\p{L}+ )?(?:engineer|technician|colleague|manager|person|rep|specialist))`;
const shall = `(?:['’]ll| will| shall|(?:['’]re|['’]m| am| are| is|['’]s)? (?:going to|gonna)|['’]re going to)`;
/** "Will now", "will personally": never "will not". */
const way = String.raw`(?: (?!not|never)\p{L}+){0,2}`;
/** What is to be mended: this, yours, or a thing that breaks. Not the world. */
const thing = String.raw`(?:(?:it|this|that|these|those|them|yours?|the|any|asap|soon|shortly|now|today|tomorrow|tonight|immediately|right away|for you|by|this week|next)(?![\p{L}])|$)(?<!\bthe(?! (?:\p{L}+ )?(?:issue|problem|bug|unit|fault|error|charge|bill|order|delay|app|site|update|software|matter|case|ticket|refund|mistake|mess|leak|noise|roof|panel|battery|powerwall|inverter|meter|appointment|install|wiring)s?))`;
const mend =
  '(?:fix|sort(?: out)?|solve|resolve|repair|replace|refund|address|investigate|handle|change|improve|correct|check(?: on)?|escalate|expedite|prioriti[sz]e|look (?:into|at)|see to|deal with|take up|get to the bottom of|try to (?:fix|solve|help|sort))';
const deed = [
  `${mend} ${thing}`,
  `${mend}$`,
  '(?:call|ring|phone|contact|message|e-?mail|dm|text|help|update|reimburse|compensate) (?:you|him|her|them|this customer|the customer)',
  '(?:reach out|be in touch|get in touch|get back|follow up|be (?:contacting|calling|reaching)|be there|be out)',
  'check (?:if|whether|what|why|how|with)',
  '(?:make (?:it|this|that|things) (?:right|good|better|happen|work)|make sure|ensure)',
  '(?:take care of|take a look|look in(?:to)? it|get (?:it|this|that|you|some(?:one|body)|the team)|give you)',
  '(?:send (?:you|some(?:one|body)|a|an|the) |do (?:it|this|that|so|something|better)|add (?:it|this|that)|have (?:some(?:one|body)|the team|my team|our team|\\p{L}+) )',
  '(?:ask (?:the|my|our) team|bring (?:it|this|that) up|credit|waive)',
  `be (?:fixed|sorted|solved|resolved|repaired|replaced|refunded|addressed|corrected|done|taken care of)`,
].join('|');
const doing =
  '(?:fixing|working on|looking (?:in)?(?:to|at)|sorting(?: out)?|checking(?: on)?|investigating|replacing|refunding|repairing|handling|addressing|escalating|expediting|taking care of|dealing with|resolving|solving)';

/** "On this day" is another thing. */
const onIt =
  'on (?:it|this|that|the case)(?=\\W*$|[,;:–—]| (?:now|already|today|too|and|as|right|again|personally|asap|first|with))';

const english = any(
  `${who}${shall}${way} (?:${deed})`,
  // "Will fix", at the head of a sentence.
  `(?<=^\\W*(?:(?:yes|yeah|ok(?:ay)?|sure|noted|sorry|got it|understood|absolutely|agreed|thanks|ack(?:nowledged)?)\\W+)?)(?:will|gonna|going to)${way} (?:${deed})`,
  `(?:it|this|that|issue|problem|bug|which|unit|refund|these|they|you)${shall}${way} be (?:fixed|sorted|solved|resolved|repaired|replaced|refunded|addressed|corrected|done|taken care of|contacted|called|compensated)`,
  `you(?:['’]ll| will)${way} (?:hear (?:from|back)|get (?:a|an|your|the) (?:call|refund|replacement|answer|new|fix|update)|have (?:it|a|an|your|one) (?:by|today|tomorrow|soon|within|before))`,
  `${who}(?:['’]re|['’]m|['’]s| are| am| is)${way} ${doing} (?:${thing}|a (?:fix|solution|refund|replacement))`,
  `${who}(?:['’]re|['’]m|['’]s| are| am| is)${way} (?:fixing|investigating|reaching out|following up|making (?:it|this|that|things) right)`,
  `(?<=^\\W*(?:(?:yes|yeah|ok(?:ay)?|sure|noted|sorry|got it|understood|agreed|thanks)\\W+)?(?:just |already |now |currently |still )?)(?:${onIt}|${doing} (?:it|this|that|these|your|now|the (?:issue|problem|bug|case)|a (?:fix|solution))|(?:fixing|investigating|escalating|following up|reaching out|making (?:it|this|that|things) right)(?! (?:the|a|an|all)${to}))`,
  String.raw`(?:is|are|am|${who}['’](?:re|m|s)) (?:\p{L}+ )?(?:${onIt}|looking into (?:it|this|that)|working on (?:it|this|that))`,
  'will do|consider it (?:done|fixed)|leave (?:it|this|that) with (?:me|us)|you have my word|my word on it|(?:i|we) promise(?:$| (?:we|to|it|this|that|you(?:,| we)))|we owe you|i owe you',
  `(?:should|will|to) be (?:fixed|done|sorted|solved|resolved|live|out) (?:by|in|this|next|soon|today|tomorrow|shortly|within|asap)`,
  '(?:fixed|done|sorted|solved|resolved) (?:by|in the next|this|next|soon|today|tomorrow|tonight|within|asap)',
  "(?:a |the |your )?(?:fix|patch|hotfix|refund|replacement|credit|new (?:unit|part)|technician|crew)(?: is|['’]s| are)? (?:coming|rolling out|on (?:the|its|their) way|going out|shipping|inbound|scheduled)",
  "dm['’]?(?:e?d|ing) (?:you|u)|(?:sent|sending) you a (?:dm|message|note)|just (?:messaged|emailed|called|texted) (?:you|the team)",
  '(?:asked|told|telling|asking|having|got|getting) (?:the|my|our|\\p{L}+) ?(?:\\p{L}+ )?(?:team|crew|engineers|folks|guys|people) (?:to (?:fix|look|call|contact|reach|check|sort|handle|solve|help)|on (?:it|this)|look|call|contact|fix)',
  `let me (?:check|look|see|fix|find out|sort|ask|get)`,
  'making (?:it|this|that|things) right',
);
const german = any(
  String.raw`(?:wir|ich) (?:\p{L}+ ){0,2}?(?:kümmern? (?:uns|mich)|schaue?n? (?:uns|mir)|sehen? (?:uns|mir)|prüfen?|reparieren?|ersetzen?|beheben?|klären?|lösen?|melden? (?:uns|mich)|rufen? (?:sie|dich|euch|ihn)|erstatten?|schicken? (?:ihnen|dir|jemanden|einen)|regeln?|machen? das|bringen? das)`,
  `(?:kümmern? (?:uns|mich)|melden? (?:uns|mich)|schauen? (?:uns|mir) das|prüfen? (?:das|es)|klären? (?:das|es)|beheben? (?:das|es)|machen?) (?:wir|ich)`,
  String.raw`wir(?:d|st)? (?:\p{L}+ ){0,3}?(?:behoben|repariert|ersetzt|geklärt|gelöst|erledigt|gefixt|erstattet|gemacht|geprüft|melden|anrufen|kümmern)`,
  String.raw`(?:jemand|das team|unser team|mein team|der (?:service|support)|ein (?:techniker|kollege)) (?:\p{L}+ ){0,2}?(?:meldet|ruft|kümmert|schaut|prüft|kommt|ist (?:schon )?dran)`,
  String.raw`(?:sind|bin|ist) (?:\p{L}+ )?(?:dran|daran)|wird gemacht|versprochen$|lösung kommt|update kommt`,
);
const french = any(
  String.raw`(?:on|nous|je|j['’])(?: ?(?:nous|m['’]|s['’]) ?en (?:occupe|occupons)| (?:allons|vais|va) (?:\p{L}+ )?(?:réparer|corriger|régler|vérifier|rappeler|appeler|contacter|résoudre|rembourser|remplacer|regarder|arranger|voir)| (?:regarde|regardons|vérifie|vérifions|corrige|corrigeons|règle|réglons) (?:ça|cela|le problème))`,
  `(?:l['’]équipe|notre équipe|quelqu['’]un|un technicien|on) (?:va|vous (?:contactera|appellera|rappellera|écrira)|s['’]en occupe|s['’]en charge|est dessus)`,
  String.raw`(?:ce |ça |cela )?sera (?:\p{L}+ )?(?:réparée?|corrigée?|réglée?|résolue?|remboursée?|remplacée?|fait)|c['’]est en cours|je m['’]en occupe|on s['’]en occupe|nous nous en occupons|promis$`,
);
const spanish = any(
  String.raw`(?:vamos|voy|van|va) a (?:arreglar|solucionar|revisar|resolver|llamar|reembolsar|reemplazar|mirar|contactar|corregir|ayudar|encargar|reparar)\p{L}*`,
  `(?:lo|la|los|te|le) (?:arreglaremos|solucionaremos|revisaremos|resolveremos|repararemos|arreglamos|solucionamos|revisamos|miramos|llamaremos|llamamos|contactaremos|reembolsaremos|arreglo|reviso)`,
  String.raw`(?:estamos|estoy|están) (?:\p{L}+ )?(?:en ello|trabajando en (?:ello|eso|esto)|revisando|arreglando|investigando|solucionando)|en ello`,
  `(?:nos|me) (?:encargamos|encargo|ocupamos|ocupo|encargaremos|ocuparemos)`,
  String.raw`(?:alguien|el equipo|nuestro equipo|un técnico) (?:(?:te|le|se|os) )?(?:va a |llamará|contactará|escribirá|pondrá|arreglará|revisará|ayudará)\p{L}*`,
  `será (?:reparad|arreglad|solucionad|resuelt|reemplazad|reembolsad)[oa]|prometido$`,
);

/** Before it, it is a wish, a case that may not come, or what somebody said; after it, too. */
const hedged = any(
  'if|unless|in case|whether|might|may|could|would|wish|hope(?:fully)?|maybe|perhaps|possibly|when we can|once we can|glad|great (?:that|to)|love that|thanks for',
  'wenn|falls|vielleicht|könnten?|würden?|hoffentlich|hoffen',
  'peut-être|pourrai[st]?|pourrions|espère|espérons',
  'quizás?|podría(?:mos)?|ojalá|esper(?:o|amos)',
);
const hedgedFirst: Record<'french' | 'spanish', RegExp> = {
  french: any('si', "s['’]il"),
  spanish: any('si'),
};
const hedgedAfter = any(
  'if (?:we|i|they|it|that|this|possible|there)|unless|when we (?:can|could)|if at all',
  'wenn (?:wir|ich|es|das|möglich)|falls',
  'si (?:on|nous|je|possible|podemos|puedo|es posible|se puede)|si c[' + "'’" + ']est possible',
);
const denied: Record<'german' | 'french' | 'spanish', RegExp> = {
  german: any('nicht|nie|niemals|keine?[nmrs]?|kaum'),
  french: any("pas|jamais|ne|rien|n['’]\\p{L}+"),
  spanish: any('no|nunca|jamás|nadie'),
};

/** Where in a sentence somebody binds themselves to something, in English, German, French or Spanish; null where nobody does. */
export function commitmentIn(sentence: string): { from: number; to: number } | null {
  for (const [language, pattern] of [
    ['english', english],
    ['german', german],
    ['french', french],
    ['spanish', spanish],
  ] as const) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    const [before, end] = [sentence.slice(0, found.index), found.index + found[0].length];
    if (hedged.test(before) || hedgedAfter.test(sentence.slice(end))) continue;
    if (language !== 'english' && denied[language].test(sentence)) continue;
    if ((language === 'french' || language === 'spanish') && hedgedFirst[language].test(before)) continue;
    return { from: found.index, to: end };
  }
  return null;
}
