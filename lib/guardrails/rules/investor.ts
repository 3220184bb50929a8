import type { Context, Finding, Rule } from '../rule.ts';

const figures =
  /\b(?:earnings|revenues?|(?:our|record|net|quarterly|annual|higher|lower|strong) profits?|profitab\w*|(?:gross|operating|profit) margins?|ebitda|(?:our|earnings|revenue|full[- ]year|raised?|lowered?|updated|q[1-4]) guidance|forecasts?|quarterly|(?:this|next|last|coming|the) quarter|q[1-4]\b(?: 20\d\d)?|fiscal year|delivery (?:numbers|figures|targets?|guidance|estimates?)|deliver(?:ed|ies|ing|y)? (?:of )?(?:over |about |around |more than |nearly |some )?\d{1,3}[,.]?\d{3}|\d[\d,.]{0,20}k? deliveries|units (?:sold|shipped|delivered)|sales (?:figures|numbers|are (?:up|down)|grew|growth|target)|(?:share|stock) ?price|(?:our|the) (?:stock|shares)(?! (?:of|photos?|runs?|is (?:low|out|back)))|share ?holders?|stock ?holders?|investors?|dividends?|buy ?backs?|stock split|market (?:cap|share)|valuation|ipo|merger|acquisitions?|acquir(?:e|ing)|layoffs?|undervalued|bullish|next model|production (?:target|ramp|numbers|rate)|umsatz|gewinn(?:e|prognose)|aktie(?:n|nkurs)?|quartal\w*|ingresos|acciones|accionistas)\b/iu;
const pointer =
  /\binvestor relations\b|\bir (?:team|page|desk)\b|\b(?:investor|ir)\.\S+|\/(?:investors?|ir)\b/i;
const intent =
  "(?:'s|'ll)? (?:\\w+ly )?(?:will|would|plans?|intends?|wants?|is (?:going|planning|thinking|considering|about|working|looking)|thinks|believes|has (?:decided|approved|agreed|promised|ordered|told|personally)|decided|agreed|approved|promised|ordered|expects?|hopes|said|says|told (?:us|me)|considers?|loves?|hates?|cares?|knows)";

/** The CEO by office, handle or name, with what they are said to want. */
function ofTheCeo({ ceo }: Context['policy']): RegExp {
  const names = ceo
    .flatMap(({ handle, name }) => [handle, ...(name ? [name, name.split(' ')[0] ?? ''] : [])])
    .filter((name) => name.length > 2)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const who = ['(?:our|the|your) (?:ceo|chief executive|founder|chairman|boss)', ...names].join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}_])@?(?:${who})${intent.replaceAll("'", "['’]")}(?![\\p{L}])`, 'iu');
}

const kept = new WeakMap<object, RegExp>();

const rule: Rule = {
  id: 'investor',
  level: 'approve',
  description: 'The reply speaks of results, delivery figures, the stock or what the CEO means to do.',
  needs: ['policy'],
  reach: 'sentence',
  check(draft, { policy }) {
    const ceo = kept.get(policy) ?? ofTheCeo(policy);
    kept.set(policy, ceo);
    const found: Finding[] = [];
    for (const [pattern, free] of [
      [figures, pointer.test(draft)],
      [ceo, false],
    ] as const) {
      const match = free ? null : pattern.exec(draft);
      if (!match) continue;
      found.push({
        rule: rule.id,
        level: rule.level,
        span: [match.index, match.index + match[0].length],
        message: { key: 'guard_investor' },
      });
    }
    return found;
  },
};

export default rule;
