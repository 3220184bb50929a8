import { type FlagRule, reasons, terms } from '../rule.ts';

const said = terms(
  [
    "(?:i'm|i am|we're|we are|as|here,|this is|hi,?|hello,?|from)(?: \\w+){0,4} (?:a|an|the)? ?(?:freelance |staff |senior |tech |business |news |consumer |local |investigative |tv |energy |\\w+ )?(?:reporter|journalist|editor|columnist|correspondent|news producer|producer|documentary maker|podcaster|newsroom)(?: (?:for|at|with|from|on|here|writing|covering|working)|[,.!:;]|$)",
    '(?:reporter|journalist|correspondent|producer|editor|columnist|writer) (?:for|at|with|from|here|writing|working|covering|doing|looking|on)',
    '(?:writ(?:e|ing)|working on|doing|do|publish\\w*|run(?:ning)?|prepar\\w*|research\\w*|report(?:ing)? on|cover(?:ing)?|put(?:ting)? together|producing) (?:(?:a|an|this|the|our|my|some|up) )+(?:\\w+ ){0,3}?(?:story|article|piece|feature|report|segment|column|documentary|investigation|coverage|news item|newsletter|explainer|episode)(?! (?:of|with) (?:my|your) )',
    '(?:for|request(?:ing|ed)?|seeking|any|a|your|official|provide|give|like(?: to)?|decline[ds]? to|want to|care to|offer(?:ing)?) (?:\\w+ )?comment(?: (?:on|from|for|about|before|by)|[.?!]|$)|on the record|off the record|(?:statement|quote) (?:from|for (?:our|my|the|a)|on|about|by (?:your|the))|for attribution',
    "(?:press|media|news|pr) (?:inquir\\w*|enquir\\w*|office\\w*|contact\\w*|team|desk|request\\w*|query|queries|kit|credential\\w*|dep\\w*|spokes\\w*|person|rep\\w*|relations|line|email)|spokes(?:person|man|woman)|in the pr dept|press deadline|my deadline|deadline (?:is|today|tonight|tomorrow|at|of)|print deadline|before we (?:publish|go to press|run|air|print)|going to print|we(?:'re| are) (?:publishing|airing|running)",
    '(?:interview (?:you|your|the|with|request|him|her|someone|for)|(?:may|can|could) (?:we|i|our) (?:\\w+ )?(?:use|feature|share|broadcast|air|embed|quote|interview)|permission to (?:use|broadcast|air|share|feature|quote)|rights to (?:this|your) (?:video|photo|clip|footage)|with (?:credit|attribution) (?:to you|on all))',
    '(?:bbc|cnn|reuters|bloomberg|cnbc|associated press|nyt|new york times|washington post|wsj|wall street journal|guardian|financial times|the verge|techcrunch|electrek|npr|itv|abc news|nbc news|cbs news|fox news|local news|news ?\\d+|channel \\d+|spiegel|tagesschau|el país|le monde)(?:,| (?:here|news here|reporter|journalist|would|are|is (?:writing|working|doing)))|journalistin?(?: bei| der| von)|redaktion|presseanfrage|periodista (?:de|del)|prensa',
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  [
    '(?:express|compress|suppress|pressed?)|so[- ]called journalis\\w*|press(?:ing|ed)? (?:the|a) button',
  ].join('|'),
);

const rule: FlagRule = {
  id: 'press',
  description: 'A reporter, an editor or a producer asks.',
  check: ({ text }) => reasons('press', 'triage_press', text, said, not),
};

export default rule;
