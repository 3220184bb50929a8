import { clauses } from '../clauses.ts';
import type { Finding, Level, Rule } from '../rule.ts';

const grave =
  /\b(?:(?:(?:it|this|that|which|what happened|the (?:damage|fire|accident|outage|leak|delay|error|problem|issue))(?:['’]s| is| was| were)|is|was) (?:\w+ly )?(?:all |100% )?(?:our|my|the company['’]s) (?:own )?(?:fault|negligence|doing|responsibility|liability)|(?:we|our (?:team|crew|staff|driver|technician|installer|company)\w*)(?: are| were|['’]re| was| is|['’]ve been| have been) (?:\w+ly )?(?:negligent|careless|reckless|at fault|to blame|liable|in breach|in the wrong|responsible for (?:the|this|your|that|what|all|any))|we (?:\w+ly )?(?:caused|broke (?:the law|our contract)|breached|violated)|(?:we|i) (?:\w+ly )?(?:take|accept|admit|assume|acknowledge) (?:\w+ )?(?:responsibility|liability|blame|fault|negligence|guilt)(?! to)|we admit|we (?:knew|were aware|had known|have known)(?: all along)? (?:about |of )?(?:the|this|that) (?:\w+ )?(?:defect|fault|risk|danger|flaw|issue|problem)|(?:because of|due to|caused by|result of|thanks to|owing to) (?:our|an? (?:\w+ )?(?:defect|design flaw|manufacturing fault|faulty|bad batch|installation error)|(?:a |the )?(?:defective|faulty)) ?(?:\w+ )?(?:negligence|mistake|error|fault|failure|defect|carelessness|oversight|part|batch|wiring|installation|\w+)|(?:our|a|the) (?:\w+ ){0,2}?(?:defect|fault|design flaw|flaw|negligence|faulty \w+|defective \w+|mistake|error|failure|oversight)(?: in \w+(?: \w+){0,2})? (?:caused|led to|resulted in|is (?:why|the reason|what|to blame)|was to blame|set off|started|made)|our (?:\w+ )?(?:product|device|battery|unit|work|installation|crew|team|driver)s?(?: \w+)? (?:is|was|are|were) (?:\w+ly )?(?:defective|faulty|unsafe|not up to code|dangerous|botched)|we (?:should have|ought to have) (?:warned|recalled|inspected|tested|prevented|caught|stopped|known|told)|we failed to (?:inspect|warn|test|recall|disclose|install|meet|comply|maintain|secure|protect)|we are legally|our liability|mea culpa|unsere Schuld|unser (?:Fehler|Verschulden)|wir haften|wir sind schuld|es culpa nuestra|fue (?:nuestra culpa|culpa nuestra|un error nuestro)|somos responsables)/iu;
const mild =
  /\b(?:(?:it|this|that)(?:['’]s| is| was) (?:entirely |completely |all |totally |clearly )?(?:our|my) (?:mistake|error|bad|screw[- ]?up|failure)|(?:our|my) (?:mistake|bad)[.!]?$|we (?:really |clearly |badly |totally )?(?:messed|screwed|fouled|stuffed) (?:up|this)|we (?:really |clearly )?dropped the ball|we (?:made|have made) (?:a|an|the|some|that|this) (?:\w+ )?(?:mistake|error)s?|we (?:got|did) (?:it|this|that) wrong|we(?:['’]ve| have)? failed (?:you|here|to)|we were wrong|the blame is ours|that one is on us|the fault (?:is|was|lies) (?:ours|with us|on our side))/iu;
const cue =
  /fault|negligen|careless|blam|liab|responsib|caus|breach|admit|knew|aware|known|defect|flaw|error|mistake|bad|messed|screwed|ball|fail|wrong|should have|ought|unsafe|faulty|botched|fehler|schuld|haft|culpa|legally|ours|violat|code|danger/i;
const hedge =
  /\b(?:not|n['’]t|never|no|if|whether|if it|you (?:say|said|think|feel|believe|wrote)|says?|claims?|who|without|until|unclear|investigat\w*|looking into|find out)\b/i;

const rule: Rule = {
  id: 'admits-liability',
  level: 'block',
  description: 'The reply takes the blame for the company; an apology alone does not.',
  needs: [],
  reach: 'sentence',
  check(draft) {
    return clauses(draft).flatMap(({ text, start }): Finding[] => {
      if (!cue.test(text)) return [];
      const find = (pattern: RegExp, level: Level): Finding[] => {
        const match = pattern.exec(text);
        if (!match || hedge.test(text.slice(0, match.index)) || /^(?:if|whether)\b/i.test(text)) return [];
        const from = start + match.index;
        return [
          { rule: rule.id, level, span: [from, from + match[0].length], message: { key: 'guard_liability' } },
        ];
      };
      const found = find(grave, 'block');
      return found.length > 0 ? found : find(mild, 'approve');
    });
  },
};

export default rule;
