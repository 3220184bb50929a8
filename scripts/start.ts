import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mostRepliedTo, readCaptures, walkCaptured } from '../tests/e2e/support/captured-walk.ts';
import { openStage, type Stage } from '../tests/e2e/support/chromium.ts';
import { Desk } from '../tests/e2e/support/desk.ts';
import { chromiumOptions, setUpClew } from '../tests/e2e/support/options-page.ts';
import { openComplaint, type WalkReport, walk } from '../tests/e2e/support/walk.ts';
import { summaryPage } from './summary-page.ts';

const usage = 'Usage: npm start [-- --headless] [-- --captures FILE… [--ceo ID:HANDLE]]';
const folder = '.output/walk';

interface Options {
  captures: string[];
  ceo: { id: string; handle: string } | undefined;
  headless: boolean;
}

function readOptions(): Options {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      captures: { type: 'string', multiple: true, default: [] },
      ceo: { type: 'string' },
      headless: { type: 'boolean', default: false },
    },
  });
  // A shell writes out FILE… as words of their own, after the first one.
  const captures = [...values.captures, ...(values.captures.length > 0 ? positionals : [])];
  const [id, handle] = (values.ceo ?? '').split(':');
  if (values.ceo && !(id && handle && /^\d+$/.test(id) && /^\w+$/.test(handle)))
    throw new Error(`--ceo takes the numeric id and the handle, as 44196397:someone. ${usage}`);
  if (positionals.length > 0 && values.captures.length === 0) throw new Error(usage);
  const hasDisplay = !!process.env.DISPLAY || !!process.env.WAYLAND_DISPLAY || process.platform !== 'linux';
  return {
    captures,
    ceo: id && handle ? { id, handle } : undefined,
    headless: values.headless || !hasDisplay || !!process.env.CI,
  };
}

function build(): void {
  console.log('Building the extension…');
  const { status } = spawnSync('wxt', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('The extension could not be built; what is wrong stands above.');
}

/** Walks through by itself, and leaves numbered pictures and a page that shows them. */
async function walkHeadless(
  stage: Stage,
  desk: Desk,
  go: (report: WalkReport) => Promise<void>,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const steps: { text: string; pictures: string[] }[] = [];
  let pictures: string[] = [];
  let count = 0;
  await go({
    say(text) {
      steps.push({ text, pictures });
      pictures = [];
      console.log(`${String(steps.length).padStart(2)}. ${text}`);
    },
    async shot(name) {
      const file = `${String(++count).padStart(2, '0')}-${name}.png`;
      await desk.page.screenshot({ path: join(folder, file) });
      pictures.push(file);
    },
  });
  await writeFile(join(folder, 'summary.html'), summaryPage(steps));
  console.log(`${count} screenshots and summary.html are in ${folder}/.`);
  await stage.close();
}

/** Leaves the browser to the person in front of it. */
async function stayOpen(stage: Stage): Promise<void> {
  console.log('Clew is open on the stand-in X. Close the browser to end.');
  await new Promise((resolve) => stage.context.once('close', resolve));
  await stage.site.close();
}

async function main(): Promise<void> {
  const { captures, ceo, headless } = readOptions();
  const posts = captures.length > 0 ? readCaptures(captures) : [];
  const target = ceo ?? (posts.length > 0 ? mostRepliedTo(posts) : undefined);
  build();
  const stage = await openStage({ standIn: { captures, ...(target && { ceo: target }) }, headed: !headless });
  try {
    await setUpClew(chromiumOptions(stage.options), target);
    console.log('Clew knows the CEO and the brand’s account, and has the demo customers.');
    const page = await stage.context.newPage();
    const desk = new Desk(page);
    const { world } = stage.site;
    if (headless)
      await walkHeadless(stage, desk, (report) =>
        target ? walkCaptured(desk, posts, target, report) : walk(desk, world, report),
      );
    else {
      if (target)
        await desk.visit(`/i/status/${posts.find((post) => post.replyTo?.userId === target.id)?.id}`);
      else await openComplaint(desk, world);
      await stayOpen(stage);
    }
  } catch (error) {
    await stage.close();
    throw error;
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
