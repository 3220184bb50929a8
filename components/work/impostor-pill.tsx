import { TriangleAlert } from 'lucide-react';
import { t } from '../../lib/platform/i18n.ts';
import { Pill } from '../ui/pill.tsx';

/** Said in words: a colour alone would be taken for decoration. */
export function ImpostorPill({ of }: { of: string }) {
  return (
    <Pill tone="warn">
      <TriangleAlert size={11} aria-hidden />
      {t('sidebar_looks_like', { handle: of })}
    </Pill>
  );
}
