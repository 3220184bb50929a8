import { create } from 'zustand';

/** Which of the queue's small dialogs is open, and about which post. */
interface Menus {
  open: { menu: 'correct' | 'remind'; postId: string } | null;
}

export const useMenus = create<Menus>(() => ({ open: null }));

export function openMenu(menu: 'correct' | 'remind', postId: string): void {
  useMenus.setState({ open: { menu, postId } });
}

export function closeMenus(): void {
  useMenus.setState({ open: null });
}
