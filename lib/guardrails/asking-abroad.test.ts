import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { contextFrom } from './context.ts';
import privately from './rules/asks-private-in-public.ts';
import secret from './rules/asks-secret.ts';

const found = (draft: string): string[] =>
  check(draft, contextFrom(), both).map(({ rule, span }) => `${rule}: ${draft.slice(...span)}`);
const both = [secret, privately];

const secrets: Record<string, string[]> = {
  de: [
    'Bitte senden Sie uns Ihr Passwort.',
    'Wie lautet Ihr Geburtsdatum?',
    'Können Sie uns die Kartennummer nennen?',
    'Schicken Sie uns den Bestätigungscode per Direktnachricht.',
    'Wir benötigen Ihre PIN, um das zu prüfen.',
    'Teilen Sie uns bitte Ihre Zugangsdaten mit.',
  ],
  fr: [
    'Merci de nous envoyer votre mot de passe.',
    'Quelle est votre date de naissance ?',
    'Pouvez-vous nous communiquer le numéro de votre carte ?',
    'Envoyez-nous le code de vérification en MP.',
    'Nous avons besoin de vos identifiants.',
  ],
  es: [
    'Por favor, envíenos su contraseña.',
    '¿Cuál es su fecha de nacimiento?',
    'Indíquenos el número de su tarjeta.',
    'Necesitamos el código de verificación que recibió.',
    '¿Puede compartir su PIN por mensaje directo?',
  ],
  ar: [
    'يرجى إرسال كلمة المرور الخاصة بك.',
    'ما هو تاريخ ميلادك؟',
    'نحتاج إلى رقم البطاقة للتحقق.',
    'أرسل لنا رمز التحقق في رسالة خاصة.',
    'الرجاء تزويدنا بكلمة السر.',
  ],
};
const personal: Record<string, string[]> = {
  de: [
    'Wie lautet Ihre Bestellnummer?',
    'Nennen Sie uns bitte Ihre Kundennummer.',
    'Bitte schreiben Sie hier Ihre Telefonnummer und Adresse.',
    'Ihre Vorgangsnummer?',
  ],
  fr: [
    'Quel est votre numéro de commande ?',
    'Pouvez-vous indiquer votre adresse e-mail ici ?',
    'Merci de préciser votre code postal.',
  ],
  es: [
    '¿Cuál es su número de pedido?',
    'Por favor, indíquenos su correo electrónico.',
    '¿Nos puede dar su nombre completo y teléfono? Necesitamos su número de cliente.',
  ],
  ar: ['ما هو رقم طلبك؟', 'يرجى كتابة رقم هاتفك هنا.', 'الرجاء مشاركة بريدك الإلكتروني.'],
};
const harmless: Record<string, string[]> = {
  de: [
    'Bitte posten Sie niemals Ihr Passwort.',
    'Sie können das Passwort in den Einstellungen zurücksetzen.',
    'Wir fragen nie nach Ihrer PIN.',
    'Schicken Sie uns bitte eine Direktnachricht mit Ihrer Bestellnummer.',
    'Bitte hier keine Telefonnummer nennen.',
    'Die Bestellnummer steht unter der Rechnung.',
    'Ihre Kundennummer haben wir, danke.',
    'Das tut uns leid. Unser Team liest mit und prüft, was los ist.',
    'Die Adresse der Filiale finden Sie auf unserer Seite.',
  ],
  fr: [
    'Ne partagez jamais votre mot de passe.',
    'Vous pouvez réinitialiser le mot de passe depuis la page de connexion.',
    'Envoyez-nous votre numéro de commande en MP.',
    'Nous sommes désolés, notre équipe regarde ce qui se passe.',
    'Ne donnez pas votre adresse ici.',
    'Le mot de passe se modifie sur notre site.',
  ],
  es: [
    'Nunca comparta su contraseña.',
    'Puede restablecer la contraseña en la página de inicio.',
    'Envíenos un mensaje directo con su número de pedido.',
    'Lamentamos la espera; el equipo lo está revisando.',
    'Por favor, no publique su teléfono aquí.',
    'La dirección de la tienda está en nuestra página.',
  ],
  ar: [
    'لا تشارك كلمة المرور مع أحد.',
    'يمكنك إعادة تعيين كلمة المرور من الصفحة الرئيسية.',
    'أرسل لنا رقم طلبك في رسالة خاصة.',
    'نعتذر عن التأخير، والفريق يتابع الأمر الآن.',
    'الرجاء عدم كتابة رقم هاتفك هنا.',
    'شكرا لتواصلك معنا، نحن نستمع إليك.',
  ],
  en: [
    'Never send a PIN.',
    'A PIN is never asked for here.',
    'Send no IBAN in public.',
    'The app asks for a code, we never do.',
  ],
};

describe.each(Object.entries(secrets))('in %s a secret is not asked for', (_language, drafts) => {
  it.each(drafts)('%s', (draft) => {
    expect(found(draft).join()).toContain('asks-secret: ');
  });
});

describe.each(Object.entries(personal))(
  'in %s personal details are not asked for in public',
  (_l, drafts) => {
    it.each(drafts)('%s', (draft) => {
      expect(found(draft).join()).toContain('asks-private-in-public: ');
    });
  },
);

describe.each(Object.entries(harmless))('in %s this asks for nothing', (_language, drafts) => {
  it.each(drafts)('%s', (draft) => {
    expect(found(draft)).toEqual([]);
  });
});
