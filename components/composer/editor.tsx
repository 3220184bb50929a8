import { type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { Finding } from '../../lib/guardrails/rule.ts';
import { t } from '../../lib/platform/i18n.ts';
import styles from './editor.module.css';
import { nextFinding, type Segment } from './segments.ts';

export interface EditorHandle {
  select(span: Finding['span']): void;
  replace(span: Finding['span'], text: string): void;
}

interface EditorProps {
  text: string;
  pieces: Segment[];
  findings: Finding[];
  describedBy: string;
  onText(text: string): void;
  onBlur(): void;
  onWalk(finding: Finding): void;
  ref: Ref<EditorHandle>;
}

/**
 * A textarea over a mirror that underlines what was found. Both fill one grid cell and never scroll: the box around
 * them does, so they cannot come apart. The value is written only where it differs and nobody is composing.
 */
export function Editor({ text, pieces, findings, describedBy, onText, onBlur, onWalk, ref }: EditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const composing = useRef(false);

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
    select,
    replace: (span, replacement) => {
      const element = area.current;
      if (!element) return;
      select(span);
      // The editing command, not the value: only that can be undone with Ctrl+Z.
      if (document.execCommand('insertText', false, replacement)) return;
      element.setRangeText(replacement, span[0], span[1], 'end');
      onText(element.value);
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
          dir="auto"
          spellCheck
          rows={1}
          defaultValue={text}
          aria-label={t('composer_label')}
          aria-describedby={describedBy}
          aria-keyshortcuts="F8 Shift+F8"
          placeholder={t('composer_placeholder')}
          onChange={(event) => onText(event.target.value)}
          onBlur={onBlur}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            onText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'F8' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            const found = nextFinding(findings, event.currentTarget.selectionStart, event.shiftKey);
            if (!found) return;
            select(found.span);
            onWalk(found);
          }}
        />
      </div>
    </div>
  );
}
