/**
 * Every selector of X's pages that Clew uses. X's test ids have outlived its redesigns; class names never do.
 */
export const selectors = {
  post: 'article[data-testid="tweet"]',
  /** The post's own time; a quoted post's has no link around it. */
  permalink: 'a[href*="/status/"] > time',
  userName: '[data-testid="User-Name"]',
  text: '[data-testid="tweetText"]',
  /** The title and the body of a long-form article, which has no text of a post. */
  longText: '[data-testid="twitter-article-title"], [data-testid="twitterArticleRichTextView"]',
  quotedPost: 'div[role="link"][tabindex="0"]',
  promoted: '[data-testid="placementTracking"]',
  repostedBy: '[data-testid="socialContext"]',
  actions: 'div[role="group"]',
  replyButton: '[data-testid="reply"]',
  timeline: '[data-testid="primaryColumn"]',
  accountSwitcher: '[data-testid="SideNav_AccountSwitcher_Button"]',
  avatarOfAccount: '[data-testid^="UserAvatar-Container-"]',
  dialog: '[role="dialog"]',
  composer: '[data-testid^="tweetTextarea_"][contenteditable="true"]',
  postButton: '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]',
} as const;

export const xPages = ['https://x.com/*', 'https://mobile.x.com/*', 'https://pro.x.com/*'];
