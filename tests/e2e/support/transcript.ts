/**
 * Runs in X's page: requests of every kind, and word for word what X's code gets to see of them, in order. It touches
 * nothing of the extension's; with and without it, the transcripts must be the same.
 */
export async function transcript(base: string): Promise<string[]> {
  const lines: string[] = [];
  const url = (name: string) => `${base}/i/api/graphql/abc/${name}`;
  const say = (...parts: unknown[]) => lines.push(parts.map(String).join(' '));
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const unhandled = (event: PromiseRejectionEvent) => {
    event.preventDefault();
    say('unhandled', event.reason);
  };
  addEventListener('unhandledrejection', unhandled);
  const shown = async (value: unknown) =>
    value instanceof Blob
      ? `Blob ${value.type} ${await value.text()}`
      : value instanceof ArrayBuffer
        ? `ArrayBuffer ${new TextDecoder().decode(value)}`
        : value instanceof Document
          ? `Document ${value.documentElement.outerHTML}`
          : JSON.stringify(value);
  const attempt = async (name: string, run: () => unknown) => {
    try {
      say(name, 'gave', await shown(await run()));
    } catch (error) {
      const { name: kind, message } = error as Error;
      say(name, 'threw', kind, message);
    }
  };

  type Step = (request: XMLHttpRequest) => void;
  const events = [
    'readystatechange',
    'loadstart',
    'progress',
    'load',
    'abort',
    'error',
    'timeout',
    'loadend',
  ];
  const xhr = (name: string, target: string, prepare: Step, after: Step = () => {}) =>
    new Promise<void>((done) => {
      const request = new XMLHttpRequest();
      const note = (how: string) => (event: Event) =>
        event.type === 'progress' || say(name, how, event.type, request.readyState, request.status);
      for (const event of events) {
        request.addEventListener(event, note('listener'));
        (request as unknown as Record<string, unknown>)[`on${event}`] = note('handler');
      }
      request.addEventListener('loadend', async () => {
        say(name, 'answer', request.responseType, await shown(request.response), request.responseURL);
        done();
      });
      request.open('GET', target);
      prepare(request);
      say(name, 'sent', request.send());
      request.addEventListener('load', note('late listener'));
      after(request);
    });
  for (const type of ['', 'text', 'json', 'blob', 'arraybuffer', 'document'] as const)
    await xhr(`xhr ${type}`, url('HomeTimeline'), (request) => {
      request.responseType = type;
    });
  await xhr('xhr not JSON', url('SearchTimeline'), (request) => {
    request.responseType = 'json';
  });
  await xhr('xhr 404', url('Nothing'), () => {});
  await xhr('xhr network error', url('TweetDetail'), () => {});
  const slow = (request: XMLHttpRequest) => {
    request.timeout = 100;
  };
  await xhr('xhr timeout', url('UserTweets'), slow);
  await xhr(
    'xhr abort at once',
    url('HomeTimeline'),
    () => {},
    (request) => request.abort(),
  );
  const onHeaders = (request: XMLHttpRequest) =>
    request.addEventListener('readystatechange', () => request.readyState === 2 && request.abort());
  await xhr('xhr abort at headers', url('HomeTimeline'), onHeaders);

  const send = XMLHttpRequest.prototype.send;
  await attempt('send unopened', () => new XMLHttpRequest().send());
  await attempt('send of nothing', () => send.call({} as XMLHttpRequest));
  await attempt('send of the document', () => send.call(document as unknown as XMLHttpRequest));
  await attempt('send twice', () => {
    const request = new XMLHttpRequest();
    request.open('GET', url('HomeTimeline'));
    request.send();
    request.send();
  });
  await attempt('sync', () => {
    const request = new XMLHttpRequest();
    request.open('GET', url('HomeTimeline'), false);
    request.send();
    return request.responseText;
  });
  await attempt('used again', async () => {
    const request = new XMLHttpRequest();
    const once = (name: string) =>
      new Promise((resolve) => {
        request.open('POST', url(name));
        request.onload = () => resolve(request.responseText);
        request.send('{"variables":{"tweet_id":"1"}}');
      });
    return [await once('HomeTimeline'), await once('DeleteTweet')];
  });
  for (const native of [fetch, send]) {
    const { length, name } = native;
    say(name, length, 'prototype' in native, Object.keys(native), typeof native);
    say(/\[native code\]/.test(Function.prototype.toString.call(native)));
  }
  for (const [owner, key] of [[globalThis, 'fetch'] as const, [XMLHttpRequest.prototype, 'send'] as const]) {
    const { enumerable, configurable, writable } = Object.getOwnPropertyDescriptor(owner, key) ?? {};
    say(key, enumerable, configurable, writable);
  }

  const timeline = url('HomeTimeline');
  await attempt('fetch', async () => (await fetch(timeline)).json());
  await attempt('fetch POST', async () => (await fetch(timeline, { method: 'POST', body: '{}' })).text());
  await attempt('fetch Request', async () => {
    const request = new Request(timeline, { method: 'POST', body: '{"a":1}' });
    const text = await (await fetch(request)).text();
    return [text, request.bodyUsed];
  });
  await attempt('fetch URL', async () => (await fetch(new URL(timeline))).status);
  await attempt('fetch without arguments', () => (fetch as () => unknown)());
  await attempt('fetch of a bad address', () => fetch('http://['));
  await attempt('fetch on another', () => fetch.call({} as Window, timeline));
  await attempt('fetch network error', () => fetch(url('TweetDetail')));
  await attempt('new fetch', () => new (fetch as unknown as new () => unknown)());
  await attempt('read twice', async () => {
    const response = await fetch(timeline);
    await response.text();
    return response.text();
  });
  await attempt('clone', async () => {
    const response = await fetch(timeline);
    const copy = response.clone();
    return [response.bodyUsed, await copy.text(), await response.json(), response.url, response.type];
  });
  await attempt('clone when used', async () => {
    const response = await fetch(timeline);
    await response.text();
    return response.clone();
  });
  await attempt('chunk by chunk', async () => {
    const { body } = await fetch(url('UserTweetsAndReplies'));
    const decoder = new TextDecoder();
    let text = '';
    for (const reader = body?.getReader(); ; ) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) return [text.length, text.slice(-20)];
      text += decoder.decode(value, { stream: true });
    }
  });
  await attempt('by a reader of bytes', async () => {
    const reader = (await fetch(timeline)).body?.getReader({ mode: 'byob' });
    const { value } = (await reader?.read(new Uint8Array(8))) ?? {};
    return [...(value ?? [])];
  });
  await attempt('cancel', async () => {
    const response = await fetch(url('UserTweetsAndReplies'));
    await response.body?.cancel('enough');
    return response.bodyUsed;
  });
  await attempt('abort before', () => {
    const control = new AbortController();
    control.abort();
    return fetch(timeline, { signal: control.signal });
  });
  await attempt('abort in between', () => {
    const control = new AbortController();
    setTimeout(() => control.abort(new Error('mine')), 20);
    return fetch(url('UserTweets'), { signal: control.signal });
  });
  await attempt('abort while reading', async () => {
    const control = new AbortController();
    const response = await fetch(url('UserTweetsAndReplies'), { signal: control.signal });
    const text = response.text();
    control.abort();
    return (await text).length >= 0;
  });
  void fetch(url('TweetDetail'));
  await wait(300);
  // What X adds to every object must not get between.
  (Object.prototype as unknown as Record<string, unknown>).get = () => say('trap');
  await attempt('fetch with a trap', async () => (await fetch(timeline)).ok);
  delete (Object.prototype as unknown as Record<string, unknown>).get;
  await wait(600);
  removeEventListener('unhandledrejection', unhandled);
  return lines;
}
