import type { Plugin } from 'vite';

// Nobody reads a rule's description in the browser: it is for the list in docs/guardrails.md.
const ruleFile = /\/lib\/(?:guardrails|triage)\/(?:rules|intents)\/[\w-]+\.ts$/;
const description = /^ {2}description:\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"),$/gm;

const iconFile = /\/lucide-react\/.*\/icons\/[\w-]+\.m?js$/;
// The keys are random letters, which nothing compresses; an icon's shapes stay where they are, so React needs none.
const iconParts = /, key: "[0-9a-z]+"|^__iconData\.node;$/gm;

/** As many lines as before, so that source maps still point at the right one. */
const without = (code: string, part: RegExp): string =>
  code.replace(part, (found) => found.replace(/[^\n]/g, ''));

/** The module's code without what no extension page ever reads; null where all of it is read. */
export function lean(code: string, id: string): string | null {
  if (ruleFile.test(id)) return without(code, description);
  return iconFile.test(id) ? without(code, iconParts) : null;
}

/** Leaves out of the built scripts what they never read. Not while developing, where React asks for the keys. */
export const leanBuild = (): Plugin => ({
  name: 'clew-lean-build',
  apply: 'build',
  enforce: 'pre',
  transform(code, id) {
    const less = lean(code, id);
    return less === null ? null : { code: less, map: null };
  },
});

/**
 * A CSS module's class in the page: `_head_story-thread` for `head` of components/story/thread.module.css. The usual
 * random letters are as unique, and nothing compresses those.
 */
export function className(name: string, path: string): string {
  const [, file = path] = /\/components\/(.+?)\.module\.css/.exec(path.replaceAll('\\', '/')) ?? [];
  return `_${name}_${file.replace(/[^\w-]+/g, '-')}`;
}
