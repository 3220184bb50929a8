import { readFile } from 'node:fs/promises';
import process, { argv, exit, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { loadCore } from './load-core.ts';
import { openSavedPage } from './saved-page.ts';

const usage =
  'Usage: npm run --silent detect -- --target ID:HANDLE FILE… (captured responses as .json, saved pages as .html) prints, as one JSON line per file, how its posts are aimed at that account.\n';

const { files, ceo } = readArguments();
const { readResponse } = await loadCore<typeof import('../lib/detect/read-response.ts')>(
  'lib/detect/read-response.ts',
);
const { readPage } = await loadCore<typeof import('../lib/detect/read-page.ts')>('lib/detect/read-page.ts');
const { relateAll } =
  await loadCore<typeof import('../lib/detect/relate-all.ts')>('lib/detect/relate-all.ts');
const { defaultPolicy } = await loadCore<typeof import('../lib/policy/policy.ts')>('lib/policy/policy.ts');
const policy = { ...defaultPolicy, ceo };

for (const file of files) {
  const result = await detect(file).catch((error: unknown) => {
    process.exitCode = 1;
    return { error: error instanceof Error ? error.message : String(error) };
  });
  stdout.write(`${JSON.stringify({ file, ...result })}\n`);
}

async function detect(file: string) {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error('This file cannot be read.');
  });
  if (/\.html?$/i.test(file)) return { posts: relateAll(await postsOfPage(text), policy) };
  if (/\.json$/i.test(file)) return { posts: relateAll(readResponse(parse(text)), policy) };
  throw new Error('This file is neither a captured response (.json) nor a saved page (.html).');
}

async function postsOfPage(text: string) {
  try {
    const page = await openSavedPage(text);
    const posts = readPage(page.document, page.path);
    await page.close();
    return posts;
  } catch {
    throw new Error('This file cannot be read as a page.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Error('This file is not JSON.');
  }
}

/** Every --target is one account of the CEO's; either half may be left out, but not both. */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      args: argv.slice(2),
      options: { target: { type: 'string', multiple: true } },
      allowPositionals: true,
    });
    const ceo = (values.target ?? []).map((target) => {
      const [, id, handle = ''] = /^(\d{0,20}):@?(\w{0,20})$/.exec(target) ?? [];
      if (!id && !handle) throw new Error('no account');
      return { id: id || null, handle };
    });
    if (ceo.length > 0 && positionals.length > 0) return { files: positionals, ceo };
  } catch {
    // An option that does not exist, or a target that is none: the usage says it all.
  }
  stderr.write(usage);
  exit(2);
}
