import type { Asking } from './asking.ts';
import { detectLanguage } from './languages.ts';

/** How one language asks. Sources of regular expressions; every gap is bounded. */
interface Tongue {
  secret: string;
  personal: string;
  /** What makes a request of a clause that names one of them. */
  asks: string;
  /** What makes none of it: never, not, without, reset, forgotten, and what we have or do ourselves. */
  denies: string;
  /** A way that nobody else reads. */
  privately: string;
}

const tongues: Tongue[] = [
  {
    secret:
      '(?:pass|kenn)wort|(?:(?:ihre|deine|die|der|ihrer|deiner|mit) )?(?:pin(?:-?nummer)|tan-nummer)|(?:ihre|deine|die) (?:pin|tan)|(?:sicherheits|bestätigungs|verifizierungs|einmal|zugangs|sms-?)codes?|geburts(?:datum|tag)|(?:kredit)?karten(?:nummer|daten)|cv[vc]|prüfziffer|sozialversicherungsnummer|(?:personal)?ausweisnummer|(?:reise)?passnummer|(?:zugangs|anmelde|login-?)daten',
    personal:
      '(?:bestell|auftrags|kunden|vertrags|rechnungs|sendungs|serien|vorgangs|ticket|fall|telefon|handy|mobil|ruf|konto|zähler|buchungs|mitglieds|kunden-?)-?nummer|(?:e-?)?mail-?adresse|adresse|anschrift|postleitzahl|plz|(?:voll(?:en|ständigen?|er|ständiger) |nach)namen?|iban|bankverbindung|kontodaten|buchungscode|kennzeichen',
    asks: 'bitte|schick\\p{L}{0,2}|send\\p{L}{0,3}|nenn\\p{L}{0,3}|gib|geben sie|teil\\p{L}{0,3} (?:sie |uns )|verrat\\p{L}{0,3}|bestätig\\p{L}{0,3} sie|brauchen|benötigen|wie (?:lautet|ist)|welche[rsn]?|könn(?:en|ten) sie|kannst du|mitteilen|durchgeben|angeben|post\\p{L}{1,3}|schreib\\p{L}{0,2}|antworten',
    denies:
      'nie(?:mals)?|no|never|nicht|kein\\p{L}{0,2}|ohne|statt|zurück(?:zu)?setzen|zurückgesetzt|ändern|geändert|vergessen|neues|löschen|gelöscht|anmelden|eingeben|haben wir|liegt uns|wurde|haben sie (?:schon|bereits)|unter',
    privately:
      'dm|pn|(?:direkt|privat)nachricht|nachricht|privat|per (?:e-?)?mail|formular|chat|app|postfach|rufen sie|anrufen|telefonisch',
  },
  {
    secret:
      'mots? de passe|codes? (?:secret|pin|confidentiel|de (?:sécurité|vérification|confirmation|validation)|à usage unique|reçu)|cryptogramme|date de naissance|num[ée]ro (?:complet )?de (?:votre |la |ta )?carte(?: (?:bancaire|de crédit))?|num[ée]ro de sécurité sociale|identifiants(?: de connexion)?|cvv|cvc',
    personal:
      "num[ée]ro (?:de |d['’])(?:votre |la |ta )?(?:commande|client|dossier|téléphone|portable|série|suivi|contrat|facture|réservation|compte|abonné|adhérent|ticket)|adresse(?: (?:e-?mail|mail|postale|électronique))?|code postal|nom complet|nom de famille|iban|rib|coordonnées(?: bancaires)?",
    asks: 'envoye[rz]|transmet\\p{L}{1,4}|communiqu\\p{L}{1,3}|indiqu\\p{L}{1,3}|donne[rz]|confirme[rz]|partage[rz]|fourni\\p{L}{1,4}|précise[rz]|quel(?:le)?s?|(?:avons|aurions|aurons) besoin|nous faut|pouvez|pourriez|merci de|répondez',
    denies:
      "jamais|ne|n['’]\\p{L}{1,12}|sans|réinitialis\\p{L}{1,5}|modifi\\p{L}{1,5}|chang\\p{L}{1,5}|oubli\\p{L}{1,4}|nouveau|avons (?:bien )?(?:reçu|trouvé|noté)|supprim\\p{L}{1,4}|saisi\\p{L}{1,5}|depuis",
    privately:
      'mp|dm|message|messagerie|privée?|par (?:e-?mail|mail|téléphone)|formulaire|chat|application|appelez',
  },
  {
    secret:
      'contraseña|clave(?: de acceso)?|(?:su|tu|el) pin|código de (?:seguridad|verificación|confirmación|acceso|un solo uso)|fecha de nacimiento|número (?:completo )?de (?:su |tu |la )?tarjeta|datos de (?:su |tu |la )?tarjeta|cvv|número de (?:la )?seguridad social|número de seguro social',
    personal:
      'número de (?:su |tu )?(?:pedido|cliente|caso|teléfono|celular|móvil|serie|seguimiento|contrato|factura|reserva|cuenta|orden|reporte|socio|guía)|correo(?: electrónico)?|dirección(?: de correo)?|código postal|nombre completo|apellidos?|dni|iban|datos (?:personales|bancarios)',
    asks: 'env[ií]\\p{L}{1,5}|mand\\p{L}{1,5}|proporci[oó]n\\p{L}{1,5}|ind[ií](?:que|ca|car)\\p{L}{0,3}|d[ií](?:ga|gan|nos|ganos)\\p{L}{0,3}|confirm(?:e|a|ar)\\p{L}{0,3}|compart\\p{L}{1,5}|facilit\\p{L}{1,5}|necesitamos|cuál es|podría[sn]?|puede[sn]?|por favor|responda|escriba|brind\\p{L}{1,5}|deje(?:nos)?|deja(?:nos)?',
    denies:
      'nunca|jamás|no|sin|restablec\\p{L}{1,4}|cambi\\p{L}{1,4}|olvid\\p{L}{1,4}|nueva|actualiz\\p{L}{1,4}|hemos (?:recibido|encontrado)|tenemos|ingres\\p{L}{1,4}|introduc\\p{L}{1,4}',
    privately:
      'md|dm|mensaje|privado|interno|inbox|por (?:correo|mail|teléfono)|formulario|chat|aplicación|app|llám\\p{L}{1,5}',
  },
  {
    secret:
      '(?:ال)?كلمة (?:المرور|السر)|كلمة (?:مرورك|سرك)|(?:ال)?رقم(?:ك)? السري|رمز (?:التحقق|الأمان|التأكيد|الدخول)|الرمز السري|تاريخ (?:الميلاد|ميلادك|ميلادكم)|رقم (?:البطاقة|بطاقتك|بطاقتكم)|بيانات (?:البطاقة|بطاقتك|بطاقتكم)',
    personal:
      'رقم (?:الطلب|طلبك|طلبكم|الهاتف|هاتفك|هاتفكم|الجوال|جوالك|جوالكم|الحساب|حسابك|حسابكم|العميل|البلاغ|الشحنة|شحنتك|الهوية|هويتك|هويتكم|العضوية|الفاتورة|الحجز|حجزك)|(?:ال)?بريد(?:ك|كم)? الإلكتروني|عنوانك|عنوانكم|الاسم الكامل|اسمك الكامل|الرمز البريدي',
    asks: '[أا]رسل\\p{L}{0,3}|إرسال|يرجى|الرجاء|رجاء|زود\\p{L}{0,4}|تزويد\\p{L}{0,3}|[أا]خبر\\p{L}{0,4}|شارك\\p{L}{0,3}|مشاركة|اكتب\\p{L}{0,3}|كتابة|[أا]كد\\p{L}{0,3}|تأكيد|ما هو|ما هي|نحتاج|نود معرفة|ممكن|يمكنك|فضلا',
    denies: 'لا|لن|لم|عدم|[أا]بدا|دون|بدون|تغيير|تعيين|نسيت|استعادة|استلمنا|لدينا|تحديث|إدخال',
    privately:
      'الخاص|خاص|خاصة|برسالة|رسالة|رسائل|dm|البريد|نموذج|النموذج|التطبيق|اتصل\\p{L}{0,3}|المحادثة|الدردشة',
  },
];

// In Arabic "and", "by" and "for" stand before their word without a space.
const whole = (source: string, flags = 'giu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:[وفبل](?=\\p{Script=Arabic}))?(?:${source})(?![\\p{L}\\p{N}])`, flags);

const read = tongues.map(({ secret, personal, asks, denies, privately }) => ({
  secret: whole(secret),
  personal: whole(personal),
  asks: whole(asks, 'iu'),
  denies: whole(denies, 'iu'),
  privately: whole(privately, 'iu'),
}));
const most = 20;
const around = 80;

/** The clause around a place: what stands there before and behind, up to the marks that end it. */
function clauseAt(text: string, start: number, end: number): { before: string; after: string } {
  return {
    before: text.slice(Math.max(0, start - around), start).replace(/^[\s\S]*[.!?؟;؛:\n](?=\s)/, ''),
    after: text.slice(end, end + around).replace(/[.!;؛\n](?:\s[\s\S]*)?$|(?<=[?؟])[\s\S]*$/, ''),
  };
}

/** Where `text` asks for a secret or for personal details in German, French, Spanish or Arabic. UTF-16 offsets. */
export function askingAbroad(text: string, what: 'secret' | 'personal'): Asking[] {
  const found: Asking[] = [];
  // "Send" and "PIN" are words of English, too, and English has rules of its own.
  if (detectLanguage(text)?.language === 'en') return found;
  for (const tongue of read)
    for (const { 0: noun, index } of text.matchAll(tongue[what])) {
      const end = index + noun.length;
      if (found.length >= most) return found;
      if (found.some((one) => one.start < end && one.end > index)) continue;
      const { before, after } = clauseAt(text, index, end);
      const request = tongue.asks.test(before) || tongue.asks.test(after);
      // "Ihre Bestellnummer?": nothing but the mark asks.
      const marked = before.length < 25 && /^[^.!\n]{0,20}[?؟]/.test(after);
      if ((request || marked) && !tongue.denies.test(before) && !tongue.denies.test(after))
        found.push({ start: index, end, noun });
    }
  return found;
}

/** Whether `text` points to a way that nobody else reads, in one of these languages. */
export const privatelyAbroad = (text: string): boolean =>
  detectLanguage(text)?.language !== 'en' && read.some(({ privately }) => privately.test(text));
