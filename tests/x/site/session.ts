import { rest } from './api.ts';

export type Account = { id: string; handle: string; name: string };

export const session: { accounts: Account[]; current: Account } = {
  accounts: [],
  current: { id: '', handle: 'unknown', name: 'Unknown' },
};

export async function loadSession(): Promise<void> {
  const list = await rest('GET', 'account/multi/list.json');
  const users = (list.users as { user_id: string; screen_name: string; name: string }[] | undefined) ?? [];
  session.accounts = users.map((user) => ({ id: user.user_id, handle: user.screen_name, name: user.name }));
  session.current =
    session.accounts.find((account) => account.id === list.current) ?? session.accounts[0] ?? session.current;
}

export async function switchAccount(id: string): Promise<void> {
  await rest('POST', 'account/multi/switch.json', { user_id: id });
  session.current = session.accounts.find((account) => account.id === id) ?? session.current;
}
