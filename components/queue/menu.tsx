import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/button.tsx';
import { useEscape } from '../ui/escape.ts';
import workStyles from '../work/work.module.css';
import { closeMenus } from './menus.ts';

/** A small dialog over the foot of the sidebar. The focus goes into it, and back to where it was. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEscape(true, closeMenus);
  const before = useRef<Element | null>(null);
  // What lies beneath becomes inert with this, and is so no longer when the second one ends.
  useLayoutEffect(() => {
    before.current = document.activeElement;
    box.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  useEffect(
    () => () => {
      if (before.current instanceof HTMLElement) before.current.focus();
    },
    [],
  );
  return (
    <div ref={box} role="dialog" aria-label={label} className={workStyles.menu}>
      <div className={workStyles.menuHead}>
        <h2>{label}</h2>
        <Button look="quiet" onClick={closeMenus}>
          {t('sidebar_cancel')}
        </Button>
      </div>
      {children}
    </div>
  );
}
