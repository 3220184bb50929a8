import { describe, expect, it } from 'vitest';
import { check } from './check.ts';
import { contextFrom } from './context.ts';
import promise from './rules/promise.ts';

const own = [promise];
const levels = (draft: string): string[] => check(draft, contextFrom(), own).map(({ level }) => level);

const money: Record<string, string[]> = {
  de: ['Wir erstatten Ihnen den vollen Betrag.', 'Sie erhalten eine Gutschrift.'],
  es: ['Le reembolsaremos el importe.', 'Su reembolso está en camino.'],
  fr: [
    'Nous vous remboursons intégralement.',
    'Nous allons vous rembourser la commande.',
    'Vous serez remboursé la semaine prochaine.',
    'Vous recevrez un bon d’achat.',
    'Votre remboursement est en cours.',
  ],
  ar: [
    'سنعيد لك المبلغ كاملا.',
    'سوف نعوضك عن ذلك.',
    'سيتم رد المبلغ إلى حسابك.',
    'ستحصل على تعويض.',
    'وسنستبدل الجهاز.',
  ],
};
const harmless: Record<string, string[]> = {
  de: ['Wir können leider keine Erstattung zusagen.', 'Ob wir erstatten, prüft das Team.'],
  es: ['No podemos prometer un reembolso.', 'Lamentamos la espera con el reembolso.'],
  fr: [
    'Nous ne pouvons pas vous promettre de remboursement.',
    'Les demandes de remboursement se font sur cette page.',
    'Nous avons demandé à l’équipe de regarder votre commande.',
    'Nous vérifions si nous pouvons vous rembourser.',
    'Nous vous lisons, et nous comprenons.',
  ],
  ar: [
    'لا يمكننا أن نعد برد المبلغ.',
    'طلبنا من الفريق مراجعة الأمر.',
    'سنرد عليك في رسالة خاصة.',
    'نعتذر عن التأخير ونتابع طلبك.',
    'سنعيد الاتصال بالفريق المختص.',
  ],
};

describe.each(Object.entries(money))('money in %s', (_language, drafts) => {
  it.each(drafts)('%s', (draft) => {
    expect(levels(draft)).toContain('block');
  });
});

describe.each(Object.entries(harmless))('in %s', (_language, drafts) => {
  it.each(drafts)('%s is no promise of money', (draft) => {
    expect(levels(draft)).not.toContain('block');
  });
});
