import { create } from 'zustand';
import { t } from '../../lib/platform/i18n.ts';
import styles from './panels.module.css';

const useOpen = create(() => ({ open: false }));

/** Whether the card stays in sight; otherwise it comes up while Insert is about to be pressed. */
export const useStranger = (): [open: boolean, toggle: () => void] => [
  useOpen(({ open }) => open),
  () => useOpen.setState(({ open }) => ({ open: !open })),
];

/** The reply as a stranger meets it: reposted, without what it answers. */
export function StrangerCard({
  text,
  account,
  floating,
}: {
  text: string;
  account: string;
  floating: boolean;
}) {
  return (
    <figure className={floating ? styles.floating : styles.stranger}>
      <figcaption>{t('composer_stranger_about')}</figcaption>
      <b dir="ltr">@{account}</b>
      <p dir="auto">{text}</p>
    </figure>
  );
}
