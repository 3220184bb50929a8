import type { KeyboardEvent } from 'react';
import type { Channel } from '../../lib/crm/model.ts';
import { t } from '../../lib/platform/i18n.ts';
import { channelIcons } from './channels.ts';
import styles from './timeline.module.css';

interface ChannelFilterProps {
  counts: readonly { channel: Channel; count: number }[];
  all: number;
  /** There are earlier ones, not counted yet. */
  more: boolean;
  chosen: Channel | null;
  onChoose(channel: Channel | null): void;
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One of the channels, or all: one stop for Tab, arrows move and choose, as with any radio buttons. */
export function ChannelFilter({ counts, all, more, chosen, onChoose }: ChannelFilterProps) {
  const choices = [{ channel: null, count: all }, ...counts];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const turned = event.key.endsWith('t') && document.dir === 'rtl' ? -step : step;
    const now = choices.findIndex(({ channel }) => channel === chosen);
    const place = (now + turned + choices.length) % choices.length;
    onChoose(choices[place]?.channel ?? null);
    event.currentTarget.querySelectorAll<HTMLElement>('button')[place]?.focus();
  };
  return (
    <div
      role="radiogroup"
      aria-label={t('room_filter_channel')}
      className={styles.filter}
      onKeyDown={onKeyDown}
    >
      {choices.map(({ channel, count }) => {
        const Icon = channel && channelIcons[channel];
        const name = t(channel ? `sidebar_channel_${channel}` : 'room_all_channels');
        return (
          // biome-ignore lint/a11y/useSemanticElements: its look is a button's, its keys are radio buttons'
          <button
            key={channel ?? ''}
            type="button"
            role="radio"
            aria-checked={channel === chosen}
            aria-label={t(more ? 'room_channel_at_least' : 'room_channel_count', { name, count })}
            title={name}
            tabIndex={channel === chosen ? 0 : -1}
            className={styles.choice}
            onClick={() => onChoose(channel)}
          >
            {Icon ? <Icon size={12} aria-hidden /> : t('room_all')}
            <span>
              {count}
              {more && '+'}
            </span>
          </button>
        );
      })}
    </div>
  );
}
