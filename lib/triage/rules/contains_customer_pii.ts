import { type FlagRule, reasons } from '../rule.ts';

const said =
  /[\w.+-]{1,64}@[\w-]{1,60}\.[\w.]{2,30}|(?<![\w$€£.,:/-])\+?\(?\d(?:[ ().-]{0,2}\d){8,14}(?![\w%])|(?:order|account|acct|case|ticket|reference|ref|confirmation|policy|customer|booking|serial|vin|invoice|member\w*)(?: number| no\.?| num| id| #)?[ :#]{1,3}(?=[\w-]{0,20}\d{4})[\w-]{5,24}|(?<!\w)\d{1,5} (?!in |on |at )(?:\p{Lu}\w{1,20} ){1,3}(?:st|street|ave|avenue|rd|road|ln|lane|dr|drive|blvd|court|ct|way|place|close)(?!\w)|\b\d{3}-\d{2}-\d{4}\b/giu;
/** Addresses of pages hold long numbers that say nothing of a person. */
const link = /https?:\/\/\S{1,300}/giu;
/** What each of them holds, and few posts do. */
const sign = /\d|@[\w-]{1,60}\.[\w.]/iu;

const rule: FlagRule = {
  id: 'contains_customer_pii',
  description: 'The post holds an address, a phone number, an e-mail address or a number of theirs.',
  check: ({ text }) =>
    sign.test(text) ? reasons('contains_customer_pii', 'triage_contains_customer_pii', text, said, link) : [],
};

export default rule;
