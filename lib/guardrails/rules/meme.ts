import { lookUp } from '../look-up.ts';
import type { Rule } from '../rule.ts';
import { findSpots, phrases, type Spot } from '../spots.ts';

const brackets = /\({3}(?=[^()])[^()\n]{0,40}\){0,3}/g;
// Never a price, a time, a date, a version or an amount of something.
const numbers =
  /(?<![\p{L}\p{N}$€£#.,:/%+-])(?:14 ?[/|-] ?88|1488|13 ?[/|] ?(?:50|52|90)|23\/16|6MWE|1312|88 ?[/|] ?14)(?![\p{L}\p{N}%]|[.,:/-]\d|\s?(?:kwh?|km|kg|m|mm|cm|mi|miles?|hours?|hrs?|days?|weeks?|minutes?|mins?|units?|customers?|people|homes?|points?|dollars?|euros?|usd|eur|gbp|street|st|road|rd|avenue|ave|lane|drive|am|pm|gb|mb|pages?|orders?|stores?|panels?|reports?|flights?|bikes?|cars?|times|percent)\b)|(?<=(?:^|[.!?]\s))88(?=[\s.!]*$)/giu;
const numberLabel =
  /\b(?:flight|train|bus|route|line|room|gate|seat|order|case|ticket|model|no\.?|number|error|code|step|page|item|ref|channel|platform|apartment|unit|suite|year|in|since|until|from|of|the|about|around|over|under|nearly|some|only|all|and|to|for|at)\s*$/i;
const emoji =
  /🐸|🥛|👌|🍑|🍆|💦|🍒|👅|🌽|🍉|🔻|⚡\uFE0F?⚡\uFE0F?|🐒|🐵|🙈|🦍|🍌|🧃|👃|💊|🤡|🖕|☠️|🔫|💣|🔪/gu;
const memes = phrases(
  "let'?s go brandon|ok boomer|boomer|red[- ]?pill(?:ed)?|black[- ]?pill(?:ed)?|do your own research|wwg1wga|trust the plan|it's ok(?:ay)? to be white|just asking questions|stonks?|to the moon|diamond hands|paper hands|hodl|ligma|deez nuts|amogus|skibidi|f in the chat|rick ?roll(?:ed)?|simps?|incels?|cucks?|soy ?boys?|normies?|pepe|wojak|honk honk|clown world|boogaloo|groypers?|goyim|globalists?|cultural marxis[mt]|yeet|no cap|seethe|touch grass|skill issue|netflix and chill|fafo|iykyk|uwu|owo|delulu|much wow",
);

const spots: Spot[] = [
  { pattern: brackets, message: { key: 'guard_meme_brackets' } },
  { pattern: numbers, message: { key: 'guard_meme_number' } },
  { pattern: emoji, message: { key: 'guard_meme_emoji' }, mend: () => '' },
  { pattern: memes, message: { key: 'guard_meme_words' } },
];

const rule: Rule = {
  id: 'meme',
  level: 'warn',
  description: 'A meme, emoji, bracket or number that means something else to some readers.',
  needs: [],
  reach: 'sentence',
  check(draft) {
    return findSpots(rule, draft, spots)
      .filter(
        ({ message, span: [start] }) =>
          message.key !== 'guard_meme_number' ||
          !numberLabel.test(draft.slice(Math.max(0, start - 20), start)),
      )
      .map((finding) => ({ ...finding, see: lookUp(draft.slice(...finding.span)) }));
  },
};

export default rule;
