import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import styles from './story.module.css';

interface ClampedTextProps {
  text: string;
  /** Shown at first; the rest on a click. */
  lines: number;
  /** Told whether the text is there whole. */
  onWhole?: (whole: boolean) => void;
}

export function ClampedText({ text, lines, onWhole }: ClampedTextProps) {
  const ref = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [long, setLong] = useState(false);
  // Only the layout knows whether the text fits, and the width changes with the panel.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is measured anew
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || open) return;
    const measure = () => setLong(element.scrollHeight > element.clientHeight + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [open, text]);
  const whole = open || !long;
  // biome-ignore lint/correctness/useExhaustiveDependencies: tells of changes, whoever listens
  useLayoutEffect(() => onWhole?.(whole), [whole]);
  return (
    <div>
      <p
        ref={ref}
        dir="auto"
        className={`${styles.text} ${open ? '' : styles.clamped}`}
        style={{ '--lines': lines } as CSSProperties}
      >
        {text}
      </p>
      {(long || open) && (
        <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'sidebar_less' : 'sidebar_more')}
        </button>
      )}
    </div>
  );
}
