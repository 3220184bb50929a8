import type { RefObject } from 'react';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { changedPart } from './changed-part.ts';
import type { EditorHandle } from './editor.tsx';

/** Edits of Clew's, each by the editor's own editing, so that it can be undone as typing can. */
export function useEdits(editor: RefObject<EditorHandle | null>, text: string, caret: number) {
  const replace = (span: Finding['span'], words: string) => editor.current?.replace(span, words);
  return {
    replace,
    fix: ({ span, fix }: Finding) => fix && replace(span, fix.replacement),
    /** Whoever ticked a box stays at it. */
    rewrite: (next: string) => {
      const { activeElement } = document;
      const { span, text: part } = changedPart(text, next);
      replace(span, part);
      if (activeElement instanceof HTMLInputElement) activeElement.focus({ preventScroll: true });
    },
    addSentence: (sentence: string) => {
      const gap = text.trim() === '' || /\s$/.test(text) ? '' : ' ';
      replace([text.length, text.length], gap + sentence);
    },
    /** Opens the list of saved replies at the caret. */
    slash: () => {
      const gap = caret === 0 || /\s/.test(text[caret - 1] ?? '') ? '' : ' ';
      replace([caret, caret], `${gap}/`);
    },
  };
}
