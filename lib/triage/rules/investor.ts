import { type FlagRule, reasons, terms } from '../rule.ts';

const said = terms(
  [
    'earnings(?: call| report)?|quarterly (?:results|report|call)|q[1-4](?: ?(?:20)?\\d\\d)? (?:results|earnings|numbers|deliver\\w*|guidance|revenue|report|call)|delivery (?:numbers|figures|target|guidance|estimates?)|deliveries (?:this|last|next|in|for) (?:the )?(?:q\\w+|quarter|year)|guidance|revenue|profit(?:s|ability|able)?|(?:gross|operating|profit) margins?|ebitda|eps|cash ?flow|free cash|burn rate|balance sheet|market ?cap(?:itali[sz]ation)?|valuation|p/e',
    '(?:share|stock)(?:holder|owner)s?|investors?|investor relations|(?:your|the|my|our|this|their|of) (?:stock|shares)|stock (?:price|market|split|is|was|tank\\w*|drop\\w*|up|down|buy\\w*)|share price|price target|shares? (?:of|in|at|down|up|price)|dividends?|buy ?backs?|(?:long|short) (?:the stock|position|sellers?|interest)|short ?(?:selling|squeeze)|nasdaq|nyse|s&p ?500|ticker|bullish|bearish|call options|my portfolio|invest(?:ed|ing|ment)? (?:in (?:your|the|this)|\\$?\\d)|annual (?:general )?meeting|agm|proxy vote|10-[kq]|8-k|(?:10[kq]|8k) (?:filing|form|report|says|disclos\\w*)|(?:form|filed|filing) (?:an? |the |your )?(?:10[kq]|8k)|sec filing|analysts?|ipo|going public|board of directors|fiduciary|aktie\\w*|aktionär\\w*|anleger|acciones|accionistas',
    '(?<=^|\\s)\\$[a-z]{2,5}(?!coin)',
    "dilut\\w*|(?:long[- ]?term|retail|bag|bond|share|stock|note) ?holders?|holders? here|convertible (?:note|bond|debt)s?|\\$\\d[\\d.]* ?(?:a|per) share|buy ?out (?:rumou?r|offer)|take ?over bid|insiders? (?:buying|selling)|form 4s?|s-1|10b-5|prospectus|p&l|balance sheets?|backlog|capex|opex|goodwill (?:for|impair|write)\\w*|write[- ]?downs?|downgrade|upgrade(?:d)? to buy|moody'?s|bonds? (?:are|is|trading)|credit rating|ir (?:inbox|team|mail|page|dep\\w*)|lost (?:share )?certificate|owner of [\\d,]+ shares|\\d[\\d,]{0,12} shares|the shorts|shorts are|short (?:float|report)|margin guidance|per unit|market cap|delisted|ticker|premarket|after hours trading|shares? (?:float|outstanding)|spin(?:ning)? off|the board (?:needs|should|must)|capital allocation|stock options?|option package|proxy materials?|vote my shares|pension in your|adding at \\d+|management (?:keeps|is) dodging|delivery number\\w*|insolven\\w*|dividende[^\\s.,!?]*|kleinaktionär[^\\s.,!?]*|quartalszahlen|kurs(?:ziel|sturz)|dividendo[^\\s.,!?]*|bolsa de valores|inversor[^\\s.,!?]*|actionnaire[^\\s.,!?]*|dividende|azionist[^\\s.,!?]*|acionist[^\\s.,!?]*",
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  [
    '(?:in|out of|back in|no|low|old|new|live|rolling|paper|stock) stock|goodwill gesture|upgrade to|holder\\w* for|as a goodwill|stock (?:photos?|image|room|up|take|android|app|roms?)|share (?:your|this|my|the) (?:screen|link|location)',
  ].join('|'),
);

const rule: FlagRule = {
  id: 'investor',
  description: 'The post is about results, deliveries as a figure, the stock, or put as an investor.',
  check: ({ text }) => reasons('investor', 'triage_investor', text, said, not),
};

export default rule;
