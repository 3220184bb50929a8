/** The plainest ways to promise in German and Spanish, money in French and Arabic, too; as in English, every gap is bounded. */

const deThing =
  '(?:(?:Ersatz|Austausch)\\p{L}{0,12}|Erstattung|Rückerstattung|Gutschrift|Gutschein|Entschädigung|Rabatt|Geld zurück|(?:ein )?neue[sn]? Gerät)';
const deRemedy = `(?:erstatte[nt]?|zurückerstatte[nt]?|zurückerstattet|ersetz(?:en|t)|austausch(?:en|t)|ausgetauscht|überweis(?:en|t)|überwiesen|gutschreiben|gutgeschrieben|zurückzahlen|entschädig(?:en|t)|übernehmen (?:die|alle|sämtliche) Kosten|zahlen Ihnen|schenken Ihnen|erlassen)`;
const deAct = `(?:repar(?:ieren|iert)|behe?b(?:en)|behoben|gelöst|lösen (?:das|Ihr)|melden uns|meldet sich|rufen Sie|ruft Sie|schicken (?:Ihnen )?(?:einen|jemanden|die|den|das)|liefern|geliefert|kommt (?:vorbei|zu Ihnen)|kommen (?:vorbei|zu Ihnen)|kümmern uns darum|erledig(?:en|t)|in Ordnung (?:bringen|gebracht))`;
const gap = '(?:[^\\s]{1,30} ){0,6}?';
const esRemedy =
  '(?:(?:re)?embols\\w{1,8}|devolver\\w{0,5}|devolveremos|compensar\\w{0,5}|abonar\\w{0,5}|indemnizar\\w{0,5}|reponer\\w{0,5}|reemplazar\\w{0,5}|sustituir\\w{0,5}|cambiar(?:le|emos)\\w{0,5}|pagar(?:le|emos)\\w{0,5})';
const esThing =
  '(?:reembolso|devolución|compensación|reemplazo|repuesto|vale|cupón|descuento|dinero|indemnización)';
const esAct =
  '(?:arreglar\\w{0,5}|solucionar\\w{0,5}|resolver\\w{0,5}|reparar\\w{0,5}|llamar(?:le|te|emos)\\w{0,4}|enviar(?:le|te|emos)\\w{0,4}|entregar\\w{0,5}|contactar(?:le|emos)\\w{0,4}|visitar(?:le|emos))';
const frGive = '(?:rembours|indemnis|dédommag|crédit|remplac)\\p{L}{1,6}';
const frThing =
  "(?:remboursements?|avoir|bons? d['’]achat|indemnisation|dédommagement|geste commercial|remise|remplacement|compensation)";
const arMoney = '(?:المبلغ|مبلغ|مبلغك|أموال|أموالك|المال|ثمن|قيمة|نقود|نقودك)';
const arThing = '(?:تعويضا?|استرداد|مبلغا?|قسيمة|خصما?|رصيدا?|بديلا?)';

const all = (flags: string, ...sources: string[]): RegExp[] =>
  sources.map((source) => new RegExp(source, flags));
const cue =
  /\b(?:wir|ihr\w{0,3}|sie|ich|der|die|ein)\b|[áéíóúñ]|\b(?:le|les|su|el|lo|vamos|nuestro|usted|nous|vous|votre|je)\b/i;
const arabic = /[\u0620-\u064A]/;

const patterns: [kind: 'remedy' | 'word' | 'act' | 'time', RegExp[]][] = [
  [
    'remedy',
    all(
      'giu',
      `(?<!\\p{L})(?:wir|ich) (?:(?:werden|werde|können) ${gap})?${deRemedy}(?!\\p{L})`,
      `(?<!\\p{L})(?:wird|werden|wurde|ist) (?:Ihnen )?${gap}${deRemedy}(?!\\p{L})`,
      `(?<!\\p{L})Sie (?:erhalten|bekommen|kriegen|werden) ${gap}${deThing}(?!\\p{L})`,
      `(?<!\\p{L})${deThing} (?:ist|sind|kommt|wird|wurde|geht) (?:bereits |schon |heute |morgen )?(?:unterwegs|auf dem Weg|genehmigt|verschickt|versendet|bestätigt|an Sie|raus|ausgezahlt)`,
      '(?<!\\p{L})(?:wir|ich) schreiben? (?:Ihnen|dir|es|das) (?:[^\\s]{1,20} ){0,4}?gut(?!\\p{L})',
      '(?<!\\p{L})(?:auf unsere Kosten|geht aufs Haus|kostenfrei für Sie)(?!\\p{L})',
      `(?<!\\p{L})(?:vamos a |voy a |podemos )?(?:le |les |te )?${esRemedy.replace('\\w{0,5}', '(?:le|les|te|emos|án)\\w{0,4}')} (?:el|la|su|tu|todo|cada|los|las|un)(?!\\p{L})`,
      `(?<!\\p{L})(?:vamos|voy) a ${esRemedy}(?!\\p{L})`,
      `(?<!\\p{L})(?:recibirá|tendrá|le (?:daremos|enviaremos|ofrecemos|haremos)|obtendrá) ${gap}${esThing}(?!\\p{L})`,
      `(?<!\\p{L})(?:su|el|un|una) ${esThing} (?:está|ha sido|fue|será|va) (?:ya )?(?:en camino|aprobad[oa]|enviad[oa]|procesad[oa]|de camino)`,
      `(?<!\\p{L})(?:nous|je|on) (?:vous |le |la |te |t['’])?(?:(?:allons|vais|va) (?:vous |te )?)?(?:bien )?${frGive}(?!\\p{L})`,
      `(?<!\\p{L})vous (?:serez|êtes|allez être) (?:intégralement |bien |entièrement )?(?:remboursé|indemnisé|dédommagé|crédité)\\p{L}{0,2}(?!\\p{L})`,
      `(?<!\\p{L})(?:vous (?:recevrez|aurez|obtiendrez|bénéficierez)|nous vous (?:offrons|offrirons|accordons|verserons|ferons)) ${gap}${frThing}(?!\\p{L})`,
      `(?<!\\p{L})(?:votre|le) ${frThing} (?:est|sera|a été) (?:déjà )?(?:en cours|effectué|validé|parti|versé|en route|accepté)`,
      '(?<!\\p{L})à nos frais(?!\\p{L})',
      `(?<!\\p{L})و?(?:سوف ن|سن)(?:عيد|رد|رجع|دفع|حول)\\p{L}{0,3} (?:[^\\s]{1,15} ){0,2}?${arMoney}(?!\\p{L})`,
      `(?<!\\p{L})و?(?:سوف ن|سن)(?:عوض|ستبدل)\\p{L}{0,4}(?!\\p{L})`,
      `(?<!\\p{L})و?(?:سيتم|ستتم) (?:رد|إعادة|استرداد|إرجاع|تحويل) (?:[^\\s]{1,15} ){0,2}?${arMoney}(?!\\p{L})|(?<!\\p{L})سيتم (?:تعويض|استبدال)\\p{L}{0,3}(?!\\p{L})`,
      `(?<!\\p{L})(?:ستحصل|ستستلم|ستتلقى)\\p{L}{0,2} (?:على )?(?:[^\\s]{1,15} ){0,3}?${arThing}(?!\\p{L})`,
    ),
  ],
  [
    'word',
    all(
      'giu',
      '(?<!\\p{L})(?:wir|ich) (?:versprechen|verspreche|garantieren|garantiere)(?!\\p{L})|(?<!\\p{L})(?:versprochen|garantiert|Ehrenwort)[!.]?$|kommt nicht (?:wieder|mehr) vor|wird nicht (?:wieder|mehr) (?:vorkommen|passieren)',
      "(?<!\\p{L})(?:nous|je|on) (?:vous |te |t['’])?(?:le |l['’])?(?:garanti(?:s|ssons)|promet(?:s|tons))(?!\\p{L})|(?<!\\p{L})c['’]est promis(?!\\p{L})",
      '(?<!\\p{L})(?:نضمن|نعدك|نعدكم|أعدك|نتعهد)(?!\\p{L})',
      '(?<!\\p{L})(?:le |se lo |lo )?(?:prometo|prometemos|garantizamos|garantizo)(?!\\p{L})|no volverá a (?:pasar|ocurrir|suceder)|tiene (?:mi|nuestra) palabra',
    ),
  ],
  [
    'act',
    all(
      'giu',
      `(?<!\\p{L})(?:wir|ich|ein (?:Techniker|Kollege|Mitarbeiter)|jemand|das Team|unser \\p{L}{1,20}) (?:(?:werden|werde|wird) ${gap})?${deAct}(?!\\p{L})`,
      `(?<!\\p{L})(?:wird|werden) ${gap}(?:${deAct}|fertig|wieder (?:da|laufen|funktionieren))(?!\\p{L})`,
      `(?<!\\p{L})(?:vamos|voy|van) a ${esAct}(?!\\p{L})|(?<!\\p{L})(?:le|lo|la|les|te|se) (?:arreglaremos|solucionaremos|resolveremos|repararemos|llamaremos|llamará|enviaremos|enviará|entregaremos|contactaremos|contactará|visitará|solucionará|resolverá|arreglará)(?!\\p{L})|(?<!\\p{L})(?:solucionaremos|resolveremos|repararemos|arreglaremos|enviaremos) `,
    ),
  ],
];
const deDay =
  '(?:heute|morgen|übermorgen|(?:(?:kommenden|nächsten) )?(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Ende (?:der|des|dieser|nächster) \\p{L}{3,6}|(?:diese|nächste|kommende)[rsn]? (?:Woche|Monat|Tage|Montag|Freitag)|\\d{1,2}\\.(?: ?\\p{L}{3,9}|\\d{1,2}\\.)|\\d{1,3} ?(?:Stunden|Tagen?|Wochen|Minuten|Std))';
const esDay =
  '(?:hoy|mañana|pasado mañana|(?:el |este )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|est[ae] (?:semana|tarde|noche|mes)|la próxima semana|\\d{1,3} (?:horas|días|semanas|minutos))';
const times = all(
  'iu',
  `(?<!\\p{L})(?:bis (?:spätestens |zum |zu )?|spätestens (?:am |bis )?|innerhalb (?:von |der nächsten )?|binnen |in den nächsten )${deDay}(?!\\p{L})`,
  `(?<!\\p{L})(?:kommt|kommen|ist|sind|wird|werden|erhalten|bekommen|melden|liefern|meldet|läuft|klappt|geht|startet|erscheint|trifft)(?!\\p{L})(?: [^\\s]{1,30}){0,6}? (?:(?:am|in|noch|bereits|schon|ab) )?${deDay}(?!\\p{L})`,
  `(?<!\\p{L})(?:en|dentro de|antes del?|para el|en las próximas|en los próximos|a más tardar) ${esDay}(?!\\p{L})`,
  `(?<!\\p{L})(?:\\p{L}{2,12}(?:rá|rán|remos)|llega|estará|tendrá|recibe|vamos a \\p{L}{2,15})(?!\\p{L})(?: [^\\s]{1,30}){0,6}? ${esDay}(?!\\p{L})`,
);
const noTime =
  /(?<!\p{L})(?:geöffnet|offen|öffnet|geschlossen|Öffnungszeiten|bitte|war\p{L}{0,3}|hatte\p{L}{0,1}|haben|hat|wurde\p{L}{0,1}|abierto|abierta|cerrado|horario|por favor|llegó|fue)(?!\p{L})/iu;
const hedges =
  /(?<!\p{L})(?:ob|nicht|kein\p{L}{0,2}|leider|hoffen|hoffentlich|versuchen|wenn|falls|könnten|könnte|vielleicht|gebeten|prüfen|sagte\p{L}{0,2}|wurde Ihnen|no|si|quizá|tal vez|esperamos|intentar\p{L}{0,5}|pedido|dijo|dijeron|podría\p{L}{0,1}|lamentamos|sentimos|ne|n['’]\p{L}{1,10}|pas|peut-être|espérons|essa(?:ie|y)\p{L}{1,4}|demandé|vérifi\p{L}{1,4}|voir|pourr\p{L}{2,6}|jamais|لا|لم|لن|ليس|قد|ربما|إذا|نأمل|نحاول|سنحاول|طلبنا|هل|لو|يمكن)(?!\p{L})/iu;
// "Kommt nicht wieder vor" denies and promises at once.
const denial = /nicht (?:wieder|mehr)|no volverá/i;

/** The gravest promise of a German or Spanish clause; null where there is none. */
export function abroad(
  text: string,
): { kind: 'remedy' | 'word' | 'act' | 'time'; span: readonly [number, number] } | null {
  if (!cue.test(text) && !arabic.test(text)) return null;
  for (const [kind, list] of patterns)
    for (const pattern of list)
      for (const match of text.matchAll(pattern).take(3)) {
        if (hedges.test(text.slice(0, match.index)) || (hedges.test(match[0]) && !denial.test(match[0])))
          continue;
        return { kind, span: [match.index, match.index + match[0].length] };
      }
  if (noTime.test(text)) return null;
  for (const pattern of times) {
    const match = pattern.exec(text);
    if (match && !hedges.test(text.slice(0, match.index + match[0].length)))
      return { kind: 'time', span: [match.index, match.index + match[0].length] };
  }
  return null;
}
