import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    'danke(?:schön)?|vielen dank|dankeschön|bedank\\w*|super|toll(?:e|er|es)?|klasse|spitze|großartig|hervorragend|ausgezeichnet|begeistert|zufrieden|freundlich(?:e|er)?|geil|hammer|perfekt|prima|respekt|hut ab|weiter so|empfehl\\w+|bestes?|beste|liebe|traum|läuft|geklappt|gerettet|geht doch|einwandfrei|gracias|genial|excelente|perfecto|encant\\w+|maravill\\w+|estupend\\w+|agradecid[oa]s?|felicidades|enhorabuena|recomiendo|crack|cracks|chapó|chapeau|qué (?:pasada|bueno|lujo|maravilla)|mejor|impecable|amable|un sol|de diez|increíble|merci|bravo|super(?:be)?|génial|excellent|parfait|ravie?|adore|magnifique|impeccable|nickel|franchement|content|contente|félicitations|recommande|rien à redire|obrigad[oa]|valeu|parabéns|ótim[oa]|excelente|perfeit[oa]|nota (?:dez|mil|10|1000)|maravilhos[oa]|incrível|demais|amei|adorei|sensacional|melhor|top|grazie|bravi|bravissim[oi]|ottim[oa]|perfett[oa]|gentilissim[oa]|consigliat\\w+|spettacolo|fantastic[oa]|bellissim[oa]|complimenti|felice|bedankt|dank(?: je| u)?|geweldig|fijn(?:e)?|topper|hulde|prachtig|heerlijk|aanrader|super blij|netjes|dzięk\\w+|dziękuję|świetn\\w+|super|polecam|rewelacj\\w+|wspaniał\\w+|najleps\\w+|brawo|zadowolon\\w+|bez zarzutu|tack|tusen takk|mange tak|takk|fantastisk\\w*|bästa|underbar\\w*|jättebra|suverän\\w*|nöjd|kiitos|loistava|mahtava|paras|teşekkür\\w*|harika|süper|mükemmel|helal|sağ ?ol\\w*|eline sağlık|bayıldım|muhteşem|memnun\\w*|tebrik\\w*',
    'спасибо|благодар\\S{0,8}|отличн\\S{0,4}|супер|класс\\S{0,4}|огонь|молодцы|прекрасн\\S{0,4}|лучш\\S{0,4}|доволен|довольна|рекомендую|восторг\\S{0,2}|дякую|чудов\\S{0,4}|شكرا\\S{0,3}|شكراً|ممتاز\\S{0,2}|رائع\\S{0,2}|تحفة|تسلم\\S{0,3}|ما شاء الله|جزاكم|أحسنتم|أفضل|يعطيكم|ممنون\\S{0,4}|धन्यवाद|शुक्रिया|बढ़िया|शानदार|बहुत अच्छा|badhiya|dhanyavaad|dhanyawad|shukriya|mast|zabardast|dil khush|terima kasih|makasih|mantap|bagus|keren|ramah|cảm ơn|tuyệt vời|rất tốt|ευχαριστ\\S{0,4}|τέλει\\S{0,3}|μπράβο|mulțumesc|multumesc|excelent|felicitări|děkuji|díky|skvěl\\S{0,3}|köszön\\S{0,4}|nagyszerű|תודה|מעולה|מדהים|hvala|odličn\\S{0,2}',
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  'danke (?:für nichts|für gar nichts)|merci pour rien|gracias por nada|bravo,? vous|complimenti,|parabéns,? conseg\\w+|toller service,',
);

const rule: IntentRule = {
  id: 'praise_abroad',
  intent: 'praise',
  description: 'Thanks or praise in another language than English.',
  check: ({ text }) => reasons('praise_abroad', 'triage_sign_praise_abroad', text, said, not),
};

export default rule;
