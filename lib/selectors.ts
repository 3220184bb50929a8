// @__NO_SIDE_EFFECTS__
const testId = <Id extends string>(id: Id) => `[data-testid="${id}"]` as const;

const post = `article${testId('tweet')}` as const;
const dialog = '[role="dialog"]';

/**
 * Every selector of X's pages that Clew uses. X's test ids have outlived its redesigns; class names never do.
 */
export const selectors = {
  post,
  /** The post's own time; a quoted post's has no link around it. */
  permalink: 'a[href*="/status/"] > time',
  userName: testId('User-Name'),
  text: testId('tweetText'),
  /** The title and the body of a long-form article, which has no text of a post. */
  longText: `${testId('twitter-article-title')}, ${testId('twitterArticleRichTextView')}`,
  quotedPost: 'div[role="link"][tabindex="0"]',
  promoted: testId('placementTracking'),
  actions: 'div[role="group"]',
  replyButton: testId('reply'),
  timeline: testId('primaryColumn'),
  /** Wide, or mobile.x.com's. */
  accountSwitcher: `:is(${testId('SideNav_AccountSwitcher_Button')}, ${testId('DashButton_ProfileIcon_Link')})`,
  avatarOfAccount: '[data-testid^="UserAvatar-Container-"]',
  dialog,
  composer: '[data-testid^="tweetTextarea_"][contenteditable="true"]',
  postButton: `${testId('tweetButton')}, ${testId('tweetButtonInline')}`,
  dialogButton: `${dialog} ${testId('tweetButton')}`,
  cell: testId('cellInnerDiv'),
  /** Replies and mentions among the notifications are posts; likes and follows have an article of their own kind. */
  notice: `${post}, article${testId('notification')}`,
  /** X says that there is nothing here. One source each; where they are gone, an empty page is taken for a fault. */
  empty: `${testId('emptyState')}, ${testId('error-detail')}`,
  /** X Pro has no primary column; its columns' ids are nowhere in the page. */
  proColumn: testId('multi-column-layout-column-content'),
  /** mobile.x.com's own bar of places, instead of the account switcher's column. */
  bottomBar: testId('BottomBar'),
  /** What the media viewer lies in, with the post's thread at its side. */
  viewer: `${dialog} ${testId('swipe-to-dismiss')}`,
} as const;

export const xPages = ['https://x.com/*', 'https://mobile.x.com/*', 'https://pro.x.com/*'];
