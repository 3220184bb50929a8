import { create } from 'zustand';

export const tabs = ['paths', 'escalate', 'sides', 'cards'] as const;
export type Tab = (typeof tabs)[number];

interface Opened {
  /** The post whose panel is open; null where none is. */
  postId: string | null;
  tab: Tab;
  /** The desk that was asked for, by its id. */
  desk: string | null;
  /** The remedy that the desk is asked for. */
  remedy: string;
}

const shut: Opened = { postId: null, tab: 'paths', desk: null, remedy: '' };

export const useOpened = create<Opened>(() => shut);

export function openWays(postId: string, tab: Tab, asked: { desk?: string; remedy?: string } = {}): void {
  useOpened.setState({ postId, tab, desk: asked.desk ?? null, remedy: asked.remedy ?? '' });
}

export const shutWays = (): void => useOpened.setState(shut);
