/** When the specialist asked to be told of a post again. */
export interface Reminder {
  postId: string;
  /** Milliseconds. */
  at: number;
  setAt: number;
  /** "due" from that time on, until the specialist has dealt with it. */
  state: 'set' | 'due';
}
