import { fixIn } from '../fix-words.ts';
import { answered, flagged, wholeOf } from '../flagged.ts';
import type { Finding, Message, Rule } from '../rule.ts';

const steps =
  /\b(?:re-?start(?:ing)?|re-?boot(?:ing)?|(?:factory |hard |soft )?reset(?:ting)?|re-?install(?:ing)?|power[- ]cycl\w*|(?:up)?dat(?:e|ing) (?:the|your) (?:app|firmware|software)|firmware|clear(?:ing)? (?:the|your) (?:cache|filter)|(?:try|tried|trying) (?:to |a |the |another |again|turning|switching|plugging|holding|charging|using)|turn(?:ing)? (?:it|the \w+|your \w+) (?:off and (?:back )?on|back on|on again|on)|plug(?:ging)? (?:it |the \w+ )?back in|troubleshoot\w*|hold (?:down )?the (?:power )?button|log out|keep (?:using|charging|driving)|neu ?starten|zurücksetzen|reinicie|reiniciar)\b/iu;
const minimising =
  /\b(?:(?:is|are|it['’]s|that['’]s|this is|quite|perfectly|totally|completely|absolutely|very) (?:\w+ly )?(?:normal|harmless|safe|fine|common|expected|rare|minor)|nothing to worry(?: about)?|no (?:need|reason) to (?:worry|panic|be alarmed)|(?:don['’]t|do not|please don['’]t) (?:worry|panic)|no (?:real )?(?:danger|risk|hazard)|not (?:dangerous|a (?:danger|hazard|safety|risk|concern|big deal))|isn['’]t (?:dangerous|a (?:danger|hazard|safety|risk|concern|big deal))|safe to (?:use|drive|eat|drink|touch|charge|keep)|just (?:a |some )(?:bit|little|minor|small|cosmetic)|(?:a )?(?:little|bit of) (?:smoke|heat|smell|warmth)|happens (?:sometimes|occasionally|now and then)|should be (?:fine|ok|okay|safe)|keine gefahr|völlig normal|no es peligroso)\b/iu;
const care =
  /\b(?:stop (?:using|charging|driving|eating|running)|(?:don['’]t|do not|please avoid|avoid|no longer|not) (?:us(?:e|ing)|driv(?:e|ing)|touch(?:ing)?|charg(?:e|ing)|eat(?:ing)?|switch|plug|open|go near|operat\w*|rid(?:e|ing))|unplug|switch (?:it |the \w+ )?off|turn (?:it |the \w+ )?off|power (?:it )?(?:off|down)|disconnect|breaker|mains|keep (?:away|clear|everyone|your distance|it away)|stay (?:away|clear|outside|safe|put)|move away|pull over|leave the|get (?:out|away|to safety|outside)|safe (?:place|distance|spot)|911|112|999|emergency (?:services|number|line|room)|fire (?:brigade|department|service)|ambulance|(?:see|call|speak to|contact) (?:a |your )?(?:doctor|gp|medic)|medical (?:help|attention|care)|safety (?:team|desk|line|colleagues|specialists?)|escalat\w*|urgent\w*|emergency|right away|immediately|top priority|nicht (?:mehr )?(?:benutzen|verwenden)|notruf|sicherheitsteam|deje de usar|no (?:lo|la) use|emergencias)\b/iu;

// Where staying silent about it could hurt somebody; the flag itself is raised by far less.
const grave =
  /fire|flam|smok|burn|spark|melt|over-?heat|explo|blew|shock|electroc|zapp|wire|leak|fumes|monoxide|swollen|injur|hurt|blee?d|blood|broke|hospital|ambulance|brak|air ?bag|chok|poison|toxic|dead|died|kill|feuer|brennt|rauch|verletzt|incendio|humo/i;

const rule: Rule = {
  id: 'safety',
  level: 'block',
  description:
    'The post is about safety and the reply troubleshoots, plays it down or names no stop and no escalation.',
  needs: ['triage', 'post', 'thread'],
  reach: 'draft',
  check(draft, context) {
    const reasons = flagged(context, 'safety');
    const whole = reasons && wholeOf(draft);
    if (!reasons || !whole) return [];
    const found: Finding[] = [];
    const add = (span: readonly [number, number], message: Message): void => {
      found.push({ rule: rule.id, level: rule.level, span, message });
    };
    for (const [pattern, message] of [
      [steps, { key: 'guard_safety_steps' }],
      [minimising, { key: 'guard_safety_minimise' }],
    ] as const) {
      const match = pattern.exec(draft);
      // "That is not normal" and "do not restart it" play nothing down.
      if (match && !/\b(?:not|n['’]t|never|isn['’]t|nothing) (?:\w+ )?$/i.test(draft.slice(0, match.index)))
        add([match.index, match.index + match[0].length], message);
    }
    // Who is only stranded has nothing to switch off.
    const post = answered(context);
    const spoken = reasons.map(({ span }) => (span && post ? post.text.slice(span[0], span[1]) : ''));
    const only =
      spoken.length > 0 &&
      spoken.every((words) => /strand|stuck|sleep|freez|degrees|no heat|without/i.test(words));
    if (found.length === 0 && !only && !care.test(draft))
      found.push({
        rule: rule.id,
        level: spoken.some((words) => grave.test(words)) ? rule.level : 'warn',
        span: whole,
        message: { key: 'guard_safety_step' },
        ...fixIn(draft, 'stop', 'guard_fix_safety', (stop) => `${stop} ${draft.slice(...whole)}`),
      });
    return found;
  },
};

export default rule;
