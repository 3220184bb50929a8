/**
 * A small page of X-like articles, which streams posts through its timeline as X's virtual list does: some are added
 * in each frame, the oldest go. One in ten answers the CEO, who is "boss".
 */
export const bossId = '44';

declare global {
  interface Window {
    longTasks: number[];
    /** Makes posts ahead, so that making them is not in what is measured. */
    prepare(posts: number): void;
    stream(posts: number, perFrame: number, kept: number): Promise<void>;
    load(url: string): Promise<number>;
  }
}

/** Runs in the page. */
function script(): void {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const template = document.querySelector('template') as HTMLTemplateElement;
  const timeline = document.querySelector('[data-timeline]') as HTMLElement;
  const ready: Node[] = [];
  let count = 0;

  function cell(): Node {
    const number = count++;
    const copy = template.content.cloneNode(true) as DocumentFragment;
    const href = `/user${number % 97}/status/${1_800_000_000_000_000_000n + BigInt(number)}`;
    for (const link of copy.querySelectorAll('a[data-to]'))
      link.setAttribute('href', href + (link.getAttribute('data-to') ?? ''));
    const text = copy.querySelector('[data-testid="tweetText"] span') as HTMLElement;
    text.textContent = `Post ${number}, on something that has happened, told at some length, as people do.`;
    if (number % 10) copy.querySelector('[data-mention]')?.remove();
    return copy;
  }

  window.prepare = (posts) => {
    for (let made = 0; made < posts; made++) ready.push(cell());
    ready.reverse();
  };

  window.stream = (posts, perFrame, kept) =>
    new Promise((done) => {
      let left = posts;
      const frame = () => {
        for (let added = 0; added < perFrame && left > 0; added++, left--)
          timeline.append(ready.pop() ?? cell());
        while (timeline.childElementCount > kept) timeline.firstElementChild?.remove();
        if (left > 0) requestAnimationFrame(frame);
        else done();
      };
      requestAnimationFrame(frame);
    });

  /** As X asks for a timeline and takes its text; without parsing it, which would hide by its own length what Clew adds. */
  window.load = (url) =>
    new Promise((done) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.addEventListener('load', () => done(request.responseText.length));
      request.send();
    });
}

const action = (testid: string) =>
  `<div><button type="button" data-testid="${testid}" aria-label="3 ${testid}">3</button></div>`;

const article = `<div data-testid="cellInnerDiv"><div><article role="article" tabindex="0" data-testid="tweet"><div><div><div></div><div class="row">
<div data-testid="Tweet-User-Avatar"><div data-testid="UserAvatar-Container-user"><a href="/user" role="link"><div></div></a></div></div>
<div><div><div data-testid="User-Name"><div><a href="/user" role="link"><div><span>A user</span></div></a></div><div><a href="/user" tabindex="-1"><span>@user</span></a><span>·</span><a data-to href="/"><time datetime="2026-11-01T10:00:00.000Z">Nov 1</time></a></div></div><button data-testid="caret"></button></div>
<div dir="auto" lang="en" data-testid="tweetText"><span></span><span data-mention> <a href="/boss" role="link">@boss</a></span><img alt="🙂"></div>
<div><div role="group" aria-label="3 replies">${['reply', 'retweet', 'like'].map(action).join('')}<div><a data-to="/analytics" href="/"><span>12</span></a></div>${action('bookmark')}<div><button type="button" aria-label="Share"></button></div></div></div>
</div></div></div></div></article></div></div>`;

export const html = `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Home</title>
<style>body{margin:0;background:#fff}article{padding:12px;border-bottom:1px solid #eee;contain:content}.row{display:flex;gap:8px}[role=group]{display:flex;justify-content:space-between}svg{width:18px}</style></head>
<body><div data-testid="SideNav_AccountSwitcher_Button"><div data-testid="UserAvatar-Container-helpdesk"></div></div>
<main><div data-testid="primaryColumn"><section><div data-timeline></div></section></div></main>
<template>${article}</template><script>(${script.toString()})()</script></body></html>`;
