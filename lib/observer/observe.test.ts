import { expect, test } from 'vitest';
import { observe } from './observe.ts';

const url = 'https://x.com/i/api/graphql/abc_-1/HomeTimeline?variables=1';

/** X's world in small: what the observer takes from it, and an XMLHttpRequest that answers at once. */
function makeWorld(answer: {
  url: string;
  type?: XMLHttpRequestResponseType;
  body?: unknown;
  fails?: boolean;
  status?: number;
}) {
  class Request extends EventTarget {
    sent: unknown[] = [];
    send(...args: unknown[]) {
      this.sent = args;
      this.dispatchEvent(new Event(answer.fails ? 'error' : 'load'));
      return 'native';
    }
    get responseURL() {
      return answer.fails ? '' : answer.url;
    }
    get status() {
      return answer.status ?? 200;
    }
    get responseType() {
      return answer.type ?? '';
    }
    get responseText() {
      if (answer.type && answer.type !== 'text') throw new Error('InvalidStateError');
      return answer.body;
    }
    get response() {
      return answer.body;
    }
  }
  class Response extends globalThis.Response {
    override get url() {
      return answer.url;
    }
    override get status() {
      return answer.status ?? 200;
    }
  }
  const document = new EventTarget();
  const heard: string[] = [];
  document.addEventListener('clew:response', (event) => heard.push((event as CustomEvent<string>).detail));
  const fetched: unknown[][] = [];
  const world = {
    document,
    CustomEvent: globalThis.CustomEvent,
    XMLHttpRequest: Request,
    Response,
    JSON: globalThis.JSON,
    Reflect: globalThis.Reflect,
    Proxy: globalThis.Proxy,
    WeakMap: globalThis.WeakMap,
    Promise: globalThis.Promise,
    EventTarget: globalThis.EventTarget,
    setTimeout: (run: () => void) => run(),
    fetch: async (...args: unknown[]) => {
      fetched.push(args);
      if (answer.fails) throw new TypeError('Failed to fetch');
      return new Response(String(answer.body), { status: answer.status ?? 200 });
    },
  };
  observe(world as unknown as typeof globalThis);
  return { world, heard, fetched };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

test('hands over a copy of a timeline that X asked for, with every argument passed through', () => {
  const { world, heard } = makeWorld({ url, body: '{"a":1}' });
  const request = new world.XMLHttpRequest();
  expect(request.send('body', 2)).toBe('native');
  expect(request.sent).toEqual(['body', 2]);
  expect(heard).toEqual(['HomeTimeline\n{"a":1}']);
});

test('an answer that X took as JSON is written out', () => {
  const { world, heard } = makeWorld({ url, type: 'json', body: { a: 1 } });
  new world.XMLHttpRequest().send();
  expect(heard).toEqual(['HomeTimeline\n{"a":1}']);
});

test('an answer that says no is left to X', async () => {
  const { world, heard } = makeWorld({ url, status: 429, body: 'Rate limit exceeded' });
  new world.XMLHttpRequest().send();
  expect(await (await world.fetch(url)).text()).toBe('Rate limit exceeded');
  await settle();
  expect(heard).toEqual([]);
});

test.each([
  'https://x.com/i/api/1.1/account/settings.json',
  'https://x.com.example/i/api/graphql/a/HomeTimeline',
  'https://x.com/i/api/graphql/a/DirectMessages',
])('does not listen to %s', (other) => {
  const { world, heard } = makeWorld({ url: other, body: '{}' });
  new world.XMLHttpRequest().send();
  expect(heard).toEqual([]);
});

test.each([
  'https://api.x.com/graphql/abc/TweetDetail',
  'https://twitter.com/i/api/graphql/abc/TweetDetail?variables=1',
])('listens to %s', (other) => {
  const { world, heard } = makeWorld({ url: other, body: '{}' });
  new world.XMLHttpRequest().send();
  expect(heard).toEqual(['TweetDetail\n{}']);
});

test('what is said of a deletion tells what was asked for, by either way', async () => {
  const asked = '{"variables":{"tweet_id":"12"}}';
  const { world, heard } = makeWorld({ url: 'https://x.com/i/api/graphql/a/DeleteTweet', body: '{}' });
  new world.XMLHttpRequest().send(asked);
  await world.fetch(url, { method: 'POST', body: asked });
  await settle();
  expect(heard).toEqual([`DeleteTweet ${asked}\n{}`, `DeleteTweet ${asked}\n{}`]);
});

test('its functions look like those of the browser, and refuse what those refuse', () => {
  const { world } = makeWorld({ url, body: '{}' });
  expect(world.fetch.name).toBe('fetch');
  expect(world.XMLHttpRequest.prototype.send.name).toBe('send');
  expect(() => world.XMLHttpRequest.prototype.send.call({} as never)).toThrow(/dispatchEvent/);
});

test("a failed request is X's alone", async () => {
  const { world, heard } = makeWorld({ url, fails: true });
  new world.XMLHttpRequest().send();
  await expect(world.fetch(url)).rejects.toThrow('Failed to fetch');
  await settle();
  expect(heard).toEqual([]);
});

test('fetch: X reads its own answer to the end, and the copy comes afterwards', async () => {
  const { world, heard, fetched } = makeWorld({ url, body: '{"b":2}' });
  const options = { method: 'POST' };
  const response = await world.fetch(url, options);
  expect(await response.text()).toBe('{"b":2}');
  await settle();
  expect(heard).toEqual(['HomeTimeline\n{"b":2}']);
  expect(fetched).toEqual([[url, options]]);
});

test('what X rewrites afterwards does not reach it', async () => {
  const { world, heard } = makeWorld({ url, body: '{"c":3}' });
  const stolen: unknown[] = [];
  const thief = function (this: unknown, ...args: unknown[]) {
    stolen.push(this, args);
    return undefined as never;
  };
  const natives = {
    exec: RegExp.prototype.exec,
    apply: Function.prototype.apply,
    call: Function.prototype.call,
  };
  RegExp.prototype.exec = thief;
  Function.prototype.apply = thief;
  Function.prototype.call = thief;
  try {
    new world.XMLHttpRequest().send();
  } finally {
    RegExp.prototype.exec = natives.exec;
    Function.prototype.apply = natives.apply;
    Function.prototype.call = natives.call;
  }
  expect(heard).toEqual(['HomeTimeline\n{"c":3}']);
  expect(stolen).toEqual([]);
});
