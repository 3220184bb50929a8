/**
 * Runs in X's own world. Hands copies of X's answers to the page script, by an event whose detail is
 * "<operation>\n<body>". It keeps nothing, changes nothing, and takes what it needs before X's scripts run, so that
 * nothing X rewrites later reaches it.
 */
const responseEvent = 'clew:response';

const wanted =
  /^https:\/\/(?:\w+\.)?x\.com\/i\/api\/(?:graphql\/[\w-]+\/(HomeTimeline|HomeLatestTimeline|SearchTimeline|TweetDetail|UserTweets|UserTweetsAndReplies|ListLatestTweetsTimeline|NotificationsTimeline|Bookmarks|TweetResultByRestId|CreateTweet|CreateNoteTweet|DeleteTweet)|2\/(notifications)\/[\w/]+\.json)(?:\?|$)/;
const maxLength = 16_000_000;

export function observe(scope: typeof globalThis): void {
  const { document, CustomEvent, XMLHttpRequest, Response } = scope;
  const { apply } = scope.Reflect;
  const { stringify } = scope.JSON;
  const exec = wanted.exec;
  const then = scope.Promise.prototype.then;
  const clone = Response.prototype.clone;
  const readBody = Response.prototype.text;
  const listen = scope.EventTarget.prototype.addEventListener;
  const dispatch = scope.EventTarget.prototype.dispatchEvent;
  const getter = (of: object, name: string) =>
    Object.getOwnPropertyDescriptor(of, name)?.get ?? (() => undefined);
  const xhrUrl = getter(XMLHttpRequest.prototype, 'responseURL');
  const xhrType = getter(XMLHttpRequest.prototype, 'responseType');
  const xhrText = getter(XMLHttpRequest.prototype, 'responseText');
  const xhrBody = getter(XMLHttpRequest.prototype, 'response');
  const fetchUrl = getter(Response.prototype, 'url');
  const later: (run: () => void) => void = scope.requestIdleCallback
    ? scope.requestIdleCallback.bind(scope)
    : scope.setTimeout.bind(scope);

  const operation = (url: unknown): string | undefined => {
    const match = typeof url === 'string' ? apply(exec, wanted, [url]) : null;
    return match ? (match[1] ?? match[2]) : undefined;
  };
  const hand = (name: string, body: unknown) => {
    if (typeof body === 'string' && body.length <= maxLength)
      apply(dispatch, document, [new CustomEvent(responseEvent, { detail: `${name}\n${body}` })]);
  };

  function onLoad(this: XMLHttpRequest) {
    const name = operation(apply(xhrUrl, this, []));
    if (!name) return;
    later(() => {
      const type = apply(xhrType, this, []);
      if (type === '' || type === 'text') hand(name, apply(xhrText, this, []));
      else if (type === 'json') hand(name, stringify(apply(xhrBody, this, [])));
    });
  }

  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (this: XMLHttpRequest, ...args: unknown[]) {
    apply(listen, this, ['load', onLoad, { once: true }]);
    return apply(send, this, args);
  };

  const { fetch } = scope;
  scope.fetch = function (this: unknown, ...args: unknown[]) {
    const answer = apply(fetch, this, args);
    const look = (response: Response) => {
      const name = operation(apply(fetchUrl, response, []));
      // The copy is taken before X reads the original, and read when X has nothing to do.
      const copy = name && apply(clone, response, []);
      if (copy)
        later(() => apply(then, apply(readBody, copy, []), [(body: string) => hand(name, body), ignore]));
    };
    apply(then, apply(then, answer, [look]), [undefined, ignore]);
    return answer;
  };
}

/** A failed request is X's to handle; its own promise still rejects. */
function ignore(): void {}
