import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    'wäre (?:schön|toll|super|klasse|cool|gut|prima|praktisch|hilfreich|genial)|fände|wünsche? mir|würde mir|wie wär\\w*|wie wäre|vorschlag|idee|macht (?:doch|mal)|baut|bringt (?:doch|mal)|bitte (?:mehr|führt|baut|fügt|macht)|könntet ihr|ihr (?:solltet|könntet)|warum (?:nicht|gibt es nicht)|sería (?:bueno|genial|ideal|estupendo|útil)|estaría (?:bien|genial|bueno)|ojalá|deberían|podrían|podríais|pongan|agreguen|añad\\w+|una idea|sugerencia|sugiero|propongo|por qué no|me gustaría|hagan|saquen|ce serait|serait (?:bien|top|super|génial|cool|sympa|pratique)|et si|ajoutez|vous (?:devriez|pourriez)|une idée|suggestion|je propose|pourquoi pas|mettez|faites|seria (?:legal|bom|ótimo|incrível|top)|podiam|poderiam|deviam|deveriam|sugestão|sugiro|coloquem|tragam|lancem|que tal|por que não|uma ideia|sarebbe (?:bello|utile|fantastico|comodo)|perché non|mettete|fate|una (?:proposta|idea)|dovreste|potreste|aggiungete|propongo|misschien een idee|zou (?:fijn|leuk|mooi|handig|tof) zijn|maak (?:ook|eens)|jullie (?:zouden|moeten)|voeg|waarom niet|fajnie (?:by|byłoby)|przydał\\w*(?: się)?|proponuję|może (?:dodacie|zrobicie)|dodajcie|zróbcie|moglibyście|pomysł|vore (?:fint|bra|kul|toppen)|ni (?:borde|skulle kunna)|kunne dere|hadde vært|förslag|forslag|tips|olisi (?:kiva|hyvä|hienoa)|voisitteko|keşke|bir öneri|öneri\\w*|olsa|ekleyin|yapın|olabilir mi',
    'добавьте|сделайте|было бы|хорошо бы|предлагаю|идея|хотелось бы|додайте|було б|أقترح|اقتراح|ليت\\S{0,2}|لو (?:تفتحون|تضيفون|تسوون|في|كان)|أتمنى|ياريت|أضيفوا|ممكن تضيفون|कृपया (?:हिंदी|\\S{1,12}) में भी|सुझाव|जोड़\\S{0,3}|लाइए|banao|add karo|hona chahiye|kash|tolong tambah\\S{0,3}|semoga|usul|sebaiknya|nên (?:có|thêm)|giá mà|θα ήταν|προτείνω|βάλτε|ar fi (?:frumos|bine|util)|puneți|bylo by|přidejte|jó lenne|כדאי|תוסיפו|הצעה',
  ].join('|'),
);

const rule: IntentRule = {
  id: 'wish_abroad',
  intent: 'idea',
  description: 'A proposal in another language than English.',
  check: ({ text }) => reasons('wish_abroad', 'triage_sign_wish_abroad', text, said),
};

export default rule;
