import { create } from 'zustand';
import type { Override } from '../../lib/guardrails/consent.ts';

/** What the specialist decided about a reply beside its words. */
export interface Choices {
  overrides: readonly Override[];
  /** Handles that they mean to untick on X. */
  leftOut: readonly string[];
}

const none: Choices = { overrides: [], leftOut: [] };
const useAll = create<Readonly<Record<string, Choices>>>(() => ({}));

/** Of this post's reply; kept while the sidebar is open, whatever post it shows meanwhile. */
export const useChoices = (postId: string): Choices => useAll((all) => all[postId] ?? none);

export function choose(postId: string, part: Partial<Choices>): void {
  useAll.setState((all) => ({ [postId]: { ...none, ...all[postId], ...part } }));
}

/** The same finding is overridden once: a later reason takes the place of an earlier one. */
export function withOverride(all: readonly Override[], one: Override): Override[] {
  return [...all.filter(({ rule, quote }) => rule !== one.rule || quote !== one.quote), one];
}
