/** The small world behind the stand-in. It is not the project's Post: this side must stay independent. */
export type User = {
  id: string;
  handle: string;
  name: string;
  bio: string;
  followers: number;
  verified: boolean;
  /** The address of the profile picture; X's own default one where there is none. */
  picture?: string;
};

export type WorldPost = {
  id: string;
  authorId: string;
  /** What the writer typed. */
  text: string;
  /** Handles carried along from the parents, put in front of the text outside of its displayed range. */
  hidden: string[];
  createdAt: number;
  lang: string;
  replyTo: string | null;
  conversationId: string;
  quoteOf: string | null;
  /** The quoted post cannot be shown: a tombstone takes its place. */
  quoteGone: boolean;
  repostOf: string | null;
  promoted: boolean;
  /** Comes wrapped in TweetWithVisibilityResults, with replying restricted. */
  limited: boolean;
  /** Deleted or withheld: only a tombstone is served. */
  gone: boolean;
  edited: boolean;
  photo: boolean;
  /** What the picture shows, in the writer's words. */
  alt?: string;
  counts: {
    replies: number;
    reposts: number;
    likes: number;
    quotes: number;
    bookmarks: number;
    views: number;
  };
};

/** One entry of a timeline: one post, or several of one conversation shown together. */
export type Slot = { ids: string[] };

export type Notice = {
  id: string;
  kind: 'like' | 'follow' | 'reply' | 'mention' | 'quote';
  userId: string;
  postId: string | null;
  createdAt: number;
};

export type World = {
  now: number;
  users: Map<string, User>;
  posts: Map<string, WorldPost>;
  ceo: User;
  brand: User;
  help: User;
  accounts: User[];
  /** Of the home timeline, newest first. */
  home: Slot[];
  notices: Notice[];
  bookmarks: string[];
  hero: {
    rootId: string;
    complaintId: string;
    deepId: string;
    quoteId: string;
    mentionId: string;
    impostorId: string;
    /** Answers the root, with a picture: where the media viewer is opened. */
    photoId: string;
  };
  byHandle(handle: string): User | undefined;
  repliesTo(id: string): WorldPost[];
  /** A post written on the site itself: it appears in its thread and on top of the home timeline. */
  add(input: { authorId: string; text: string; replyTo: string | null; exclude?: string[] }): WorldPost;
  /** A post that was answered leaves a tombstone; any other leaves nothing. */
  remove(id: string): boolean;
};
