import { TriangleAlert } from 'lucide-react';
import type { Lookalike } from '../../lib/impostors/lookalike.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Pill } from '../ui/pill.tsx';

const words: Record<Lookalike['why'], string> = {
  handle: 'sidebar_looks_like',
  name: 'sidebar_same_name',
  picture: 'sidebar_same_picture',
};

/** Said in words: a colour alone would be taken for decoration. */
export function ImpostorPill({ impostor: { of, why } }: { impostor: Lookalike }) {
  return (
    <Pill tone="warn">
      <TriangleAlert size={11} aria-hidden />
      {t(words[why], { handle: of })}
    </Pill>
  );
}
