import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { call } from '../../lib/messaging/client.ts';
import { t } from '../../lib/platform/i18n.ts';
import { attempt } from '../attempt.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { ReasonForm } from './reason-form.tsx';

const permalink = /^https:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/\w{1,15}\/status\/\d{5,20}/;

/** What Clew has not seen being posted can still be told by its link. */
export function GiveLink({ postId, children }: { postId: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Notice
        tone="warn"
        icon={<TriangleAlert size={15} aria-hidden />}
        action={
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('composer_link_open')}
          </Button>
        }
      >
        {children}
      </Notice>
      {open && (
        <ReasonForm
          type="url"
          label={t('composer_link_label')}
          button={t('composer_link_give')}
          enough={(value) => permalink.test(value)}
          onGive={(url) => void attempt(() => call('confirm-by-link', { postId, url }))}
        />
      )}
    </>
  );
}
