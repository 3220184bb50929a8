import { mkdir } from 'node:fs/promises';
import type { StageOptions } from '../support/chromium.ts';
import { more, test } from '../support/stage-test.ts';
import { walk } from '../support/walk.ts';

const looks: { name: string; query: string; stage?: StageOptions; tag?: string }[] = [
  { name: 'light', query: '?theme=light&lang=en' },
  { name: 'dark', query: '?theme=dark&lang=en', tag: more },
  { name: 'rtl', query: '?theme=light&lang=ar', stage: { lang: 'ar' } },
  { name: 'narrow', query: '?theme=dark&lang=en', stage: { width: 1100 }, tag: more },
  { name: 'legacy', query: '?theme=light&lang=de', stage: { standIn: { shape: 'legacy' } }, tag: more },
];

for (const { name, query, stage: stageOptions, tag = [] } of looks) {
  test.describe(name, { tag }, () => {
    test.use({ stageOptions: stageOptions ?? {} });
    test('the whole walk', async ({ desk, page, stage }) => {
      const folder = `.output/shots/chromium-${name}`;
      await mkdir(folder, { recursive: true });
      await desk.visit(`/home${query}`);
      let count = 0;
      const shot = async (step: string) => {
        await page.screenshot({ path: `${folder}/${++count}-${step}.png` });
      };
      await walk(desk, stage.site.world, { say: () => undefined, shot });
    });
  });
}
