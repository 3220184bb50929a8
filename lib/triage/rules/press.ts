import { type FlagRule, reasons, terms } from '../rule.ts';

const who =
  '(?:reporter|journalist|journo|editor|columnist|correspondent|news producer|producer|stringer|photographer on assignment|documentary maker|documentarian|podcaster|newsroom|news desk|news team|fact[- ]?checker|anchor|presenter|freelancer|hack)';
const outlets =
  '(?:the )?(?:bbc|cnn|reuters|bloomberg|cnbc|associated press|nyt|new york times|washington post|wsj|wall street journal|guardian|financial times|the verge|techcrunch|electrek|npr|itv|abc|nbc|cbs|fox|msn|local news|news ?\\d+|channel \\d+|spiegel|tagesschau|el país|le monde|radio \\w+|the (?:\\w+ )?(?:times|post|herald|gazette|tribune|ledger|chronicle|observer|courier|weekly|telegraph|bbc world service)|(?:herald|gazette|tribune|ledger|chronicle|courier|telegraph))';
const piece =
  '(?:story|article|piece|feature|report|segment|column|documentary|investigation|coverage|news item|newsletter|explainer|episode|profile|teardown|book|podcast|edition|supplement|programme|program|broadcast)';

const said = terms(
  [
    `(?:i'm|i am|we're|we are|as|here,|this is|hi,?|hello,?|from|my|our)(?: \\w+){0,4} (?:a|an|the)? ?(?:\\w+ )?${who}(?: (?:for|at|with|from|on|here|writing|covering|working|doing|looking|needs?|wants?|would)|[,.!:;]|$)|(?:freelance|staff|senior|tech|business|news|consumer|local|investigative|tv|energy) ${who}|${who} (?:for|at|with|from|in|of|here|writing|working|covering|doing|looking|researching)(?! (?:the view|so out of touch))`,
    `(?:writ(?:e|ing)|working on|doing|publish\\w*|run(?:ning)?|prepar\\w*|research\\w*|report(?:ing)? on|cover(?:ing)?|put(?:ting)? together|producing|airs?|in|for|fact checking) (?:(?:a|an|this|the|our|my|some|up) )+(?:\\w+ ){0,4}?${piece}(?! (?:of|with) (?:my|your)| checker)(?: (?:about|on|into|for|with)|[,.?!]|$)|our investigation|i (?:cover|write for|write about) (?:\\w+ ){0,3}?(?:for|at|the|a)|covering (?:your|the) (?:\\w+ )?(?:agm|launch|trial|strike|outage|layoffs)|running the (?:story|piece)|fact[- ]?check(?:ing)? (?:a|the|this)|our (?:coverage|readers|listeners|viewers|morning newsletter)|my (?:readers|listeners|editor)`,
    '(?:for|request(?:ing|ed)?|seeking|any|a|your|official|provide|give|like(?: to)?|decline[ds]? to|want to|care to|offer(?:ing)?|no|reaction or) (?:\\w+ )?comment(?: (?:on|from|for|about|before|by|to)|[.?!]|$)|comment (?:by|before) \\w+|on the record|off the record|(?:a |any |official )(?:statement|reaction|quote)(?: (?:from|for|on|about|by|to)|\\?)|(?:statement|quote) (?:from your|for (?:our|my|the|a)|by your)|for attribution|attribution to you|right of reply|(?:would|do|want|care|like) (?:you )?(?:\\w+ )?to respond\\?|respond to (?:the|our) questions|embargo\\w*|disclosure window|what do you say to (?:claims|allegations)',
    "(?<!social )(?:press|media|news|pr) (?:inquir\\w*|enquir\\w*|questions?|office\\w*|contact\\w*|desk|request\\w*|query|queries|kit|credential\\w*|accreditation|room|pass(?:es)?|dep\\w*|spokes\\w*|person|rep|reps|relations|line|e-?mail|rate|applica\\w*)|(?:your|the|which) (?:pr|press|comms) (?:team|people|person|department)|comms (?:people|team)|spokes(?:person|man|woman)\\w*|(?:in )?(?:the|your) pr dep\\w*|press deadline|my deadline|deadline(?: is|'s) (?:today|tonight|tomorrow|at|noon|\\d)|print deadline|before we (?:publish|go to press|run|air|print)|going to print|we(?:'re| are| will)? (?:publish(?:ing)?|airing|air|running) (?:at|on|it|this|tomorrow|today|tonight)|publishing after|with or without you",
    "interview (?:you|your|request|him|her|someone|with (?:you|your|the ceo))|(?:may|can|could) (?:we|our (?:station|team|paper|programme|show|site)|i) (?:\\w+ )?(?:feature|share|broadcast|air|embed|quote|interview|use (?:your|this|the) (?:clip|video|photo|footage|picture|image|post))|(?:like|love|want) to (?:embed|feature|interview|film|quote)|(?:film|filming) (?:inside|at|in) (?:the|your)|permission to (?:use|broadcast|air|share|feature|quote)|rights to (?:this|your) (?:video|photo|clip|footage)|with (?:credit|attribution)|(?:on|for) (?:our|my|the|tonight's|the morning) (?:show|podcast|programme|broadcast)|i host a|have you on(?: |[.?!]|$)|come on (?:the show|tomorrow|air|our)|on air|hi-?res (?:photo|image)s?|documentary team|student (?:paper|newspaper)|substack|trade (?:magazine|paper|publication)|rival paper|for the wire|newsletter (?:with|w/)|samples of|\\d+k? (?:subs|listeners|subscribers|readers)",
    `${outlets}(?:,| (?:here|news here|reporter|journalist|looking|asking))|(?:from|with|for|at|-) ${outlets}(?:[,.!?]|$| (?:here|and|are|looking|world))|(?:\\w+roundup|news|times|post|daily|weekly) here|, (?:northern|capital|daily|evening|morning) \\w+`,
    'journalist(?:in)?(?: bei| der| von| für)|journaliste|redaktion|redakteur(?:in)?|presseanfrage|pressestelle|reporterin?|periodista|reportero|corresponsal|gabinete de prensa|prensa|je prépare un (?:sujet|article)|service de presse|giornalista|ufficio stampa|jornalista|assessoria de imprensa|persvoorlichting|dziennikark?a?|gazeteci[^\\s.,!?]*|журналист[^\\s.,!?]*|صحفي[^\\s.,!?]*',
  ].join('|'),
);
const unspaced = /記者|取材|编辑部|采访|기자|취재/g;

// What looks alike and is not.
const not = terms(
  [
    'express|compress|suppress|pressed?|so[- ]?call(?:ed)? (?:“|")?journalis\\w*|real journalis\\w*|press(?:ing|ed)? (?:the|a) button|reporter on infant|social media \\w+|producer for inviting|(?:great|good|breaking) news (?:story|here)|story of my life|life story|to the editor of the app|photo editor|video editor|text editor|editor (?:app|crash\\w*|and it|view)|statement on #\\w+|bank statement|account statement',
  ].join('|'),
);

const rule: FlagRule = {
  id: 'press',
  description: 'A reporter, an editor or a producer asks.',
  check: ({ text }) => [
    ...reasons('press', 'triage_press', text, said, not),
    ...reasons('press', 'triage_press', text, unspaced),
  ],
};

export default rule;
