import { mkdir } from 'node:fs/promises';
import { test } from '@playwright/test';
import { Desk } from '../support/desk.ts';
import { openFirefox } from '../support/firefox.ts';
import { more } from '../support/more.ts';
import { firefoxOptions, setUpClew } from '../support/options-page.ts';
import { walk } from '../support/walk.ts';

const looks: { name: string; query: string; width?: number; lang?: string; tag?: string }[] = [
  { name: 'light', query: '?theme=light&lang=en', tag: more },
  { name: 'dark', query: '?theme=dark&lang=en', tag: more },
  { name: 'rtl', query: '?theme=light&lang=ar' },
  { name: 'narrow', query: '?theme=dark&lang=en', width: 1100, tag: more },
];

for (const { name, query, tag = [], ...options } of looks)
  test(`the whole walk, ${name}`, { tag }, async () => {
    const stage = await openFirefox(async (marionette, origin) => {
      await setUpClew(await firefoxOptions(marionette, origin, options.lang));
    }, options);
    try {
      const folder = `.output/shots/firefox-${name}`;
      await mkdir(folder, { recursive: true });
      const desk = new Desk(stage.page, options.lang);
      await desk.visit(`/home${query}`);
      let count = 0;
      const shot = async (step: string) => {
        await stage.page.screenshot({ path: `${folder}/${++count}-${step}.png` });
      };
      await walk(desk, stage.site.world, { say: () => undefined, shot });
    } finally {
      await stage.close();
    }
  });
