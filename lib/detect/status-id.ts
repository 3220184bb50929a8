/** The id of the post that a path or link of X's names: "/somebody/status/123/photo/1". */
export function statusId(path: string | null | undefined): string | null {
  return /\/status\/(\d{1,20})/.exec(path ?? '')?.[1] ?? null;
}
