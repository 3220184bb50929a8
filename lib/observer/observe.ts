/**
 * Runs in X's own world. Hands copies of X's answers to the page script, by an event whose detail is
 * "<operation>\n<body>", or "<operation> <request>\n<body>" where the answer doesn't say what it is about. It keeps
 * nothing and changes no answer; what it needs is taken before X's scripts run, so that nothing X rewrites later reaches
 * it. X gets fetch's promise one step later than natively, and one more frame in its error stacks.
 */
const responseEvent = 'clew:response';

const wanted =
  /^https:\/\/(?:\w+\.)?(?:x|twitter)\.com\/(?:i\/api\/)?(?:graphql\/[\w-]+\/(Home(?:Latest)?Timeline|SearchTimeline|TweetDetail|User(?:Tweets(?:AndReplies)?|Media|HighlightsTweets)|ListLatestTweetsTimeline|Notifications\w*|Bookmarks|BookmarkFolderTimeline|Likes|TweetResults?ByRestIds?|Create(?:Note)?Tweet|DeleteTweet)|(?:2|1\.1)\/(notifications)\/[\w/]+\.json)(?:\?|$)/;
const maxLength = 16_000_000;

export function observe(scope: typeof globalThis): void {
  const { document, CustomEvent, XMLHttpRequest, Response } = scope;
  const { apply } = scope.Reflect;
  const StandIn = scope.Proxy;
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
  const xhrStatus = getter(XMLHttpRequest.prototype, 'status');
  const xhrType = getter(XMLHttpRequest.prototype, 'responseType');
  const xhrText = getter(XMLHttpRequest.prototype, 'responseText');
  const xhrBody = getter(XMLHttpRequest.prototype, 'response');
  const fetchUrl = getter(Response.prototype, 'url');
  const fetchStatus = getter(Response.prototype, 'status');
  const later: (run: () => void) => void = scope.requestIdleCallback
    ? scope.requestIdleCallback.bind(scope)
    : scope.setTimeout.bind(scope);

  /** Nothing for an answer that says no, such as X's "too many requests": it holds no posts. */
  const operation = (url: unknown, status: unknown): string | undefined => {
    const match = typeof url === 'string' && status === 200 ? apply(exec, wanted, [url]) : null;
    return match ? (match[1] ?? match[2]) : undefined;
  };
  const hand = (name: string, body: unknown, request?: unknown) => {
    if (typeof body !== 'string' || body.length > maxLength) return;
    const asked = name === 'DeleteTweet' && typeof request === 'string' ? ` ${request}` : '';
    apply(dispatch, document, [new CustomEvent(responseEvent, { detail: `${name}${asked}\n${body}` })]);
  };
  /** Whatever fails here is ours: X's page must not see it. */
  const quietly = (run: () => void) => {
    try {
      run();
    } catch {}
  };
  /** A stand-in has the native's name, length and look; its handler must not be found by what X adds to objects. */
  const wrap = <Native extends object>(
    native: Native,
    call: (target: Native, self: unknown, args: unknown[]) => unknown,
  ) => new StandIn(native, { __proto__: null, apply: call } as ProxyHandler<Native>);

  const { send } = XMLHttpRequest.prototype;
  const take = (request: object, sent: unknown) => {
    const name = operation(apply(xhrUrl, request, []), apply(xhrStatus, request, []));
    const type = name && apply(xhrType, request, []);
    if (!name || (type && type !== 'text' && type !== 'json')) return;
    // X may use the request again before there is time to read it: what it got is taken now, and written out later.
    const body = apply(type === 'json' ? xhrBody : xhrText, request, []);
    later(() => quietly(() => hand(name, type === 'json' ? stringify(body) : body, sent)));
  };
  XMLHttpRequest.prototype.send = wrap(send, (_send, request, args) => {
    quietly(() => {
      // A function of its own each time: X may send a request again while the one before is being listened to.
      apply(listen, request, ['load', () => quietly(() => take(request as object, args[0])), { once: true }]);
    });
    return apply(send, request, args);
  });

  const { fetch } = scope;
  scope.fetch = wrap(fetch, (_fetch, self, args) => {
    const look = (response: Response) => {
      quietly(() => {
        const name = operation(apply(fetchUrl, response, []), apply(fetchStatus, response, []));
        // The copy is taken before X reads the original, and read when X has nothing to do.
        const copy = name && apply(clone, response, []);
        if (!copy) return;
        const request = name === 'DeleteTweet' && (args[1] as RequestInit | undefined)?.body;
        const take = (body: string) => hand(name, body, request);
        later(() => quietly(() => apply(then, apply(readBody, copy, []), [take, ignore])));
      });
      return response;
    };
    // X gets the promise that follows: a failure that it doesn't handle is still reported as unhandled.
    return apply(then, apply(fetch, self, args), [look]);
  });
}

/** A body that breaks off is X's to handle; its own copy breaks off, too. */
function ignore(): void {}
