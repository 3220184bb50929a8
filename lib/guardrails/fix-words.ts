import { detectLanguage } from './languages.ts';
import type { Fix } from './rule.ts';

type Said = 'soon' | 'asked' | 'legal' | 'press' | 'check' | 'stop' | 'sorry';

/** What a fix says to the customer, in the languages that the rules read. */
const words: Record<string, Record<Said, string>> = {
  en: {
    soon: 'as soon as we can',
    asked: 'I’ve asked the team to look into it',
    legal: 'I’ve passed your post to the right team.',
    press: 'Thank you for asking. Our press desk answers questions like this one.',
    check: 'You can check here:',
    stop: 'Please stop using it and keep away from it.',
    sorry: 'We’re sorry about this.',
  },
  de: {
    soon: 'so bald wie möglich',
    asked: 'Ich habe das Team gebeten, es sich anzusehen',
    legal: 'Ich habe Ihren Beitrag an die richtige Stelle weitergegeben.',
    press: 'Danke für Ihre Frage. Solche Fragen beantwortet unsere Pressestelle.',
    check: 'Hier können Sie es prüfen:',
    stop: 'Bitte benutzen Sie es nicht mehr und halten Sie Abstand.',
    sorry: 'Das tut uns leid.',
  },
  fr: {
    soon: 'dès que possible',
    asked: 'J’ai demandé à l’équipe de regarder cela',
    legal: 'J’ai transmis votre message à la bonne équipe.',
    press: 'Merci de votre question. Notre service de presse répond aux questions de ce genre.',
    check: 'Vous pouvez vérifier ici :',
    stop: 'Merci de ne plus l’utiliser et de vous en éloigner.',
    sorry: 'Nous en sommes désolés.',
  },
  es: {
    soon: 'lo antes posible',
    asked: 'He pedido al equipo que lo mire',
    legal: 'He pasado su mensaje al equipo adecuado.',
    press: 'Gracias por su pregunta. Nuestro gabinete de prensa responde a preguntas como esta.',
    check: 'Puede comprobarlo aquí:',
    stop: 'Por favor, deje de usarlo y aléjese de él.',
    sorry: 'Lo sentimos.',
  },
  ar: {
    soon: 'في أقرب وقت ممكن',
    asked: 'طلبت من الفريق النظر في الأمر',
    legal: 'أحلت رسالتك إلى الفريق المختص.',
    press: 'شكرا لسؤالك. مكتبنا الصحفي يجيب عن مثل هذه الأسئلة.',
    check: 'يمكنك التحقق هنا:',
    stop: 'يرجى التوقف عن استخدامه والابتعاد عنه.',
    sorry: 'نأسف لذلك.',
  },
};

/** A few words tell little: below this, a draft is taken for English. */
const sure = 1.5;

/** What `draft` is written in, as ISO 639-1. */
function languageIn(draft: string): string {
  const found = detectLanguage(draft);
  return found && found.sure >= sure ? found.language : 'en';
}

/**
 * A fix in the language of `draft`, for a finding to take in: `said` made into the replacement by `put`. Nothing where
 * the draft is in a language that no sentence is at hand for.
 */
export function fixIn(
  draft: string,
  said: Said,
  label: string,
  put = (sentence: string): string => sentence,
): { fix?: Fix } {
  const sentence = words[languageIn(draft)]?.[said];
  return sentence ? { fix: { replacement: put(sentence), label: { key: label } } } : {};
}
