import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { t } from '../../lib/platform/i18n.ts';
import { useEscape } from '../ui/escape.ts';
import styles from './editor.module.css';
import { FindingRow } from './finding-row.tsx';
import { usePointed } from './pointed.ts';
import { nextFinding, type Segment } from './segments.ts';

export interface EditorHandle {
  focus(): void;
  select(span: Finding['span']): void;
  replace(span: Finding['span'], text: string): void;
}

interface EditorProps {
  text: string;
  pieces: Segment[];
  findings: Finding[];
  describedBy: string;
  /** The list that the keys move in while it is open, and the place in it. */
  menu?: { id: string; active: string | undefined } | null;
  onText(text: string): void;
  /** An input method begins at this place, or is done. */
  onCompose?(at: number | null): void;
  onFocus?(): void;
  onBlur(): void;
  onWalk(finding: Finding): void;
  /** Alt+Enter: `caret` is where. */
  onFixHere(caret: number): void;
  onFix(finding: Finding): void;
  /** Gets a key before the editor does; true where that was all about it. */
  onKey?(event: KeyboardEvent<HTMLTextAreaElement>): boolean;
  /** The caret moved, or stays where text changed. */
  onCaret?(caret: number): void;
  ref: Ref<EditorHandle>;
}

/**
 * A textarea over a mirror that underlines what was found. Both fill one grid cell and never scroll: the box around
 * them does, so they cannot come apart. The value is written only where it differs and nobody is composing.
 */
export function Editor({ text, pieces, findings, describedBy, menu, ref, ...on }: EditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  const walked = useRef<Finding | null>(null);
  const { pointed, move, keep, leave, close } = usePointed(mirror, pieces);
  const under = pointed ? (pieces[pointed.piece]?.findings ?? []) : [];
  useEscape(under.length > 0, close);

  useLayoutEffect(() => {
    const element = area.current;
    if (element && !composing.current && element.value !== text) element.value = text;
  }, [text]);

  const select = ([start, end]: Finding['span']) => {
    area.current?.focus();
    area.current?.setSelectionRange(start, end);
    const pieceAt = pieces.findIndex((piece) => piece.start >= start);
    mirror.current?.children[pieceAt]?.scrollIntoView({ block: 'nearest' });
  };

  useImperativeHandle(ref, () => ({
    focus: () => area.current?.focus(),
    select,
    replace: (span, replacement) => {
      const element = area.current;
      if (!element) return;
      select(span);
      // The editing command, not the value: only that can be undone with Ctrl+Z.
      if (document.execCommand(replacement ? 'insertText' : 'delete', false, replacement)) return;
      element.setRangeText(replacement, span[0], span[1], 'end');
      on.onText(element.value);
    },
  }));

  return (
    <div className={styles.box}>
      <div className={styles.grid}>
        <div ref={mirror} className={styles.mirror} dir="auto" aria-hidden="true">
          {pieces.map((piece) => (
            <span
              key={piece.start}
              className={`${piece.level ? styles[piece.level] : ''} ${piece.over ? styles.over : ''}`}
            >
              {piece.text}
            </span>
          ))}
          <br />
        </div>
        <textarea
          ref={area}
          className={styles.area}
          // Empty, "auto" would be from left to right: the sentence in it runs as all others do.
          dir={text ? 'auto' : undefined}
          spellCheck
          rows={1}
          aria-label={t('composer_label')}
          aria-describedby={describedBy}
          aria-keyshortcuts="F8 Shift+F8 Alt+Enter"
          aria-autocomplete="list"
          aria-controls={menu?.id}
          aria-activedescendant={menu?.active}
          placeholder={t('composer_placeholder')}
          onChange={(event) => {
            close();
            on.onText(event.target.value);
          }}
          onSelect={(event) => on.onCaret?.(event.currentTarget.selectionEnd)}
          onPointerMove={move}
          onPointerLeave={leave}
          onFocus={on.onFocus}
          onBlur={on.onBlur}
          onCompositionStart={({ currentTarget }) => {
            composing.current = true;
            on.onCompose?.(currentTarget.selectionStart);
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            on.onCompose?.(null);
            on.onText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || on.onKey?.(event)) return;
            const caret = event.currentTarget.selectionStart;
            if (event.key === 'Enter' && event.altKey) {
              event.preventDefault();
              on.onFixHere(caret);
            }
            if (event.key !== 'F8') return;
            event.preventDefault();
            const found = nextFinding(findings, caret, event.shiftKey, walked.current);
            if (!found) return;
            walked.current = found;
            select(found.span);
            on.onWalk(found);
          }}
        />
      </div>
      {pointed && under.length > 0 && (
        <div
          className={styles.popover}
          style={{ left: `clamp(8px, ${pointed.left}px, 100vw - 308px)`, bottom: pointed.below }}
          onPointerEnter={keep}
          onPointerLeave={leave}
        >
          {under.slice(0, 3).flatMap((at) => {
            const finding = findings[at];
            return finding ? [<FindingRow key={at} finding={finding} onFix={on.onFix} />] : [];
          })}
        </div>
      )}
    </div>
  );
}
