import type { IntentRule } from '../intent-rule.ts';
import { reasons, terms } from '../rule.ts';

const said = terms(
  [
    "(?:my|our|the|your|this|an?|his|her|mum's|ur) (?:\\w+ ){0,2}?(?:orders?|parcels?|packages?|delivery|deliveries|account|bills?|invoice|bookings?|reservations?|flights?|tickets?|luggage|baggage|bags?|seats?|trains?|bus|phone|laptop|computer|tablet|screen|battery|charger|router|modem|tv|box|console|camera|printer|watch|headphones|app|website|site|page|server|servers|update|software|system|service|subscription|membership|contract|plan|policy|claim|card|payment|refund|deposit|balance|statement|password|login|email|number|data|internet|broadband|wifi|wi-fi|network|signal|line|car|vehicle|dealer(?:ship)?|order|shoes|boots|dress|jacket|coat|jeans|shirt|size|item|items|product|purchase|voucher|coupon|code|gift ?card|meal|food|pizza|burger|coffee|drink|room|hotel|store|shop|branch|staff|driver|technician|engineer|agent|rep|team|manager|employee|cashier|crew|machine|washer|fridge|oven|boiler|meter|panels|inverter|installation|installer|appointment|warranty|receipt|return|price|fee|charge|stock|game|controller|music|playlist|video|channel|show|stream|download|upload|product|quality|customers?)",
    'order(?:ed|ing)|bought|purchas(?:e|ed|ing)|paid|pay(?:ing)?|charged?|booked|booking|shipped|shipping|deliver(?:ed|y|ing)|return(?:ed|ing)?|subscribed?|install(?:ed|ation)?|customer(?:s)?|(?:loyal|long[- ]time|paying|new|existing|valued) customer|flight|flying|airport|airline|checkout|online|in[- ]store|website|app|server|servers|service|products?|staff|call(?:ed)? (?:centre|center|you|customer)|technician|engineer|agent|rep|warranty|guarantee|receipt|invoice|contract|account|refund|delivery|courier|tracking|update|version|upgrade|download|password|login|log in|sign in|network|internet|broadband|wifi|signal|battery|screen|software|hardware|device|model|store|shop|branch|company|business|brand',
  ].join('|'),
);

const rule: IntentRule = {
  id: 'dealings',
  intent: 'help_complaint',
  description: 'The post speaks of something that was bought, ordered or paid for, or of the company itself.',
  check: ({ text }) => reasons('dealings', 'triage_sign_dealings', text, said),
};

export default rule;
