import { type FlagRule, reasons, terms } from '../rule.ts';

const said = terms(
  [
    'air ?drops?|give ?aways?(?! winner list)|fair launch|doubling all|giving away \\d+|re-?sync your|(?:gift|prize|reward)s?,? (?:\\S+ ){0,3}?(?:tap|click|claim)|(?:been|were) (?:chosen|selected)|(?:tap|click|open|use) (?:the|this|on the) (?:link|form)|trading with|accepting new (?:people|members|clients|investors)|dm me your|inbox (?:him|her|me|us)|win rate|followers (?:fast|cheap)|tag \\d+ friends|to win the|lonely (?:lady|woman|man)|text me on|escr[ií]beme (?:al|por)|desde tu m[oó]vil|gana \\d+|verdiene \\d+|gagnez \\d+|pre-?sale|whitelist|mint(?:ing)? (?:now|is live|live)|free mint|to the moon|100x|1000x|10x|(?:next )?gem|alpha leak|rug ?pull|memecoins?|shitcoins?|nft(?:s| drop)?|bitcoin|btc|eth(?:ereum)?|solana|\\$sol|xrp|usdt|crypto\\w*|forex|binary options|defi|web3|blockchain|tokenomics|(?:claim|buy|your|new|our) tokens?|staking|(?:crypto|your|connect\\w*|my|hot|cold|hardware|eth|sol) wallets?(?! leather)|seed phrase|metamask|pump\\.?fun|ca: ?\\w{20,60}|0x[0-9a-f]{20,64}|on-?chain|dex|presale|liquidity',
    '(?:recover(?:y|ed|ing)? (?:of )?(?:your|my|lost|stolen|hacked|funds|support|expert|agent|account|assistance)|(?:hacked|lost|scammed|impacted|affected|victim)[^.!?\\n]{0,40}(?:dm|contact|inbox|reach|message|help|support)|recover(?:ed|y) (?:my|your|all)? ?(?:funds|money|account|wallet)|account recovery|unregulated|#\\w*(?:scam|recovery))',
    "(?:guaranteed?|daily|weekly|steady|passive|huge|massive|instant) (?:\\w+ )?(?:profits?|returns?|income|earnings|payouts?|roi)|passive income|double your|make \\$?\\d[\\d,]*k? (?:a|per|every|in|daily|from)|earn(?:ed|ing)? (?:up to |over )?\\$?\\d[\\d,]*|work from home|financial freedom|trading (?:signals?|bot|mentor|expert|platform|group)|expert trader|invest(?:ed)? with|account manager|copy trading|cash ?app|(?:dm|inbox|message|text|whats ?app|telegram|contact) (?:me|her|him|us|now|@?\\w+)(?: \\w+){0,3}? (?:to (?:earn|invest|start|join|get|recover|make|claim)|for (?:more|help|details|info|promo|recovery|a|your|assistance))|(?:join|follow) (?:our|my|the|us|me)(?: \\w+){0,3} (?:telegram|discord|whats ?app|channel|group|community|back)|t\\.me|wa\\.me|bit\\.ly|linktr\\.ee|discord\\.gg|link in bio|click (?:here|the link|link|below)|limited (?:time|spots?|slots?)|act now|don't miss (?:out|this)|claim (?:your|now|free|it|yours)|free (?:iphone|gift ?cards?|money|followers|v-?bucks|robux)|congratulations?,? you|you (?:have |'ve )?(?:won|been selected)|lottery|winner of|sugar (?:daddy|mommy)|only ?fans|f4f|follow (?:4|for) follow|follow ?back|promo(?:tion)?(?: code)?|discount code|buy followers|check (?:out )?my (?:page|profile|bio|link|channel|shop)|retweet (?:and|to|\\+)|rt (?:and|to|\\+)|like (?:and|\\+|&) (?:rt|retweet|repost|follow|share)|tag \\w+ friends",
  ].join('|'),
);

const rule: FlagRule = {
  id: 'scam_spam',
  description: 'The post reads as a scam, a promotion or spam.',
  check: ({ text }) => reasons('scam_spam', 'triage_scam_spam', text, said),
};

export default rule;
