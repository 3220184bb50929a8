import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    'air ?drops?|give ?aways?|pre-?sales?|whitelists?|wl|free mint|mint(?:ing|ed)?|nfts?|bitcoin|btc|eth|ethereum|solana|\\$sol|bnb|usdt|usdc|crypto\\w*|forex|tokens?|tickers?|memecoins?|shitcoins?|altcoins?|staking|stake|wallets?|seed phrase|defi|web3|dex|liquidity|market ?cap|mc|ca|pump(?:\\.fun|s|ed)?|moon|bullish|holders?|traders?|trading|degens?|\\d+x|0x[0-9a-f]{6,64}|[1-9a-hj-np-z]{32,44}|deploy|launchpad|kol|gems?|alpha',
    "dm (?:me|now|for|us)|inbox (?:me|her|him|now)|telegram|whats ?app|discord|t\\.me|link in bio|click (?:here|the link|link|below)|join (?:us|now|my|our)|follow (?:me|us|back|for|and|\\+)|retweet|rt|like (?:and|\\+|&)|tag \\w+|comment (?:below|your)|drop your|claim(?:ed)?|guaranteed|profits?|earn(?:ed|ing)?|income|invest(?:ed|ing|ment)?|roi|payouts?|limited (?:time|slots?|spots?)|spots|slots|act now|hurry|don't miss|promo(?:tion)?|promo code|discount code|sign ?up|free|bonus|winners?|win|prize|reward(?:s|ed)?|recover(?:y|ed)?|hacked|scammed|lost funds|contact (?:him|her|@\\w+)|verify your|account (?:manager|recovery|support)|kindly|dear (?:customer|user)|onlyfans|followers|subscribe",
  ].join('|'),
);
// What looks alike and is not.
const not = terms(
  'free (?:to|of|time|day|as|from|will|speech)|hacked (?:off|up)|wallet (?:stolen|was)|lost my wallet',
);

const rule: IntentRule = {
  id: 'promotes',
  intent: 'noise',
  description: 'The post promotes something: coins, profits, prizes, accounts to write to.',
  check: ({ text }) => reasons('promotes', 'triage_sign_promotes', text, said, not),
};

export default rule;
