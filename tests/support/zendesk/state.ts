import { SearchIndex } from './search-index.ts';

export type Json = Record<string, unknown>;

export interface FakeUser {
  id: number;
  name: string;
  email: string | null;
  phone: string | null;
  role: 'end-user' | 'agent' | 'admin';
  /** 1 for a light agent. */
  role_type: number | null;
  locale: string;
  external_id: string | null;
  active: boolean;
  user_fields: Json;
  created_at: string;
  updated_at: string;
}

export interface FakeIdentity {
  id: number;
  user_id: number;
  type: 'email' | 'twitter' | 'phone_number';
  value: string;
  created_at: string;
}

export interface FakeTicket {
  id: number;
  subject: string;
  requester_id: number;
  submitter_id: number;
  assignee_id: number | null;
  group_id: number | null;
  status: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
  priority: 'urgent' | 'high' | 'normal' | 'low' | null;
  tags: string[];
  external_id: string | null;
  custom_fields: { id: number; value: unknown }[];
  created_at: string;
  updated_at: string;
}

export interface FakeComment {
  id: number;
  ticket_id: number;
  author_id: number;
  body: string;
  public: boolean;
  channel: string;
  created_at: string;
}

export interface FakeRecord {
  id: string;
  external_id: string | null;
  name: string;
  custom_object_fields: Json;
  created_at: string;
  updated_at: string;
}

export interface FakeObject {
  key: string;
  /** `lookup` names what the field points at. */
  fields: { id: number; key: string; type: string; lookup?: 'user' | 'ticket' }[];
  records: Map<string, FakeRecord>;
}

export interface FakeSettings {
  /** How far search is behind, in milliseconds. */
  searchLagMs: number;
  /** Whether a search for users looks into their identities: what Zendesk does is not documented. */
  searchesIdentities: boolean;
  requestsPerMinute: number;
  /** Per user and ticket. */
  updatesPerTenMinutes: number;
  accessTokenSeconds: number;
  now: () => number;
}

/** All that the fake knows. Every change is made in one go, as nothing here waits. */
export class ZendeskState {
  readonly settings: FakeSettings;
  readonly users = new Map<number, FakeUser>();
  readonly identities = new Map<number, FakeIdentity>();
  readonly tickets = new Map<number, FakeTicket>();
  readonly comments: FakeComment[] = [];
  readonly objects = new Map<string, FakeObject>();
  readonly index: SearchIndex;
  private last = 1000;

  constructor(settings: Partial<FakeSettings> = {}) {
    this.settings = {
      searchLagMs: 0,
      searchesIdentities: false,
      requestsPerMinute: 700,
      updatesPerTenMinutes: 30,
      accessTokenSeconds: 172_800,
      now: Date.now,
      ...settings,
    };
    this.index = new SearchIndex(this.settings);
  }

  nextId(): number {
    this.last += 1;
    return this.last;
  }

  /** Zendesk's times are whole seconds. */
  time(): string {
    return wholeSecond(this.settings.now());
  }

  addUser(user: Partial<FakeUser> & { name: string }): FakeUser {
    const at = this.time();
    const made: FakeUser = {
      id: this.nextId(),
      email: null,
      phone: null,
      role: 'end-user',
      role_type: null,
      locale: 'en-US',
      external_id: null,
      active: true,
      user_fields: {},
      created_at: at,
      updated_at: at,
      ...user,
    };
    this.users.set(made.id, made);
    if (made.email) this.addIdentity(made.id, 'email', made.email);
    this.reindexUser(made.id);
    return made;
  }

  addIdentity(userId: number, type: FakeIdentity['type'], value: string): FakeIdentity {
    const made = { id: this.nextId(), user_id: userId, type, value, created_at: this.time() };
    this.identities.set(made.id, made);
    this.reindexUser(userId);
    return made;
  }

  reindexUser(id: number): void {
    const user = this.users.get(id);
    const values = [...this.identities.values()].filter(({ user_id }) => user_id === id);
    this.index.put('user', id, user ? { ...user, identities: values.map(({ value }) => value) } : null);
  }

  addTicket(ticket: Partial<FakeTicket> & { subject: string; requester_id: number }): FakeTicket {
    const at = this.time();
    const made: FakeTicket = {
      id: this.nextId(),
      submitter_id: ticket.requester_id,
      assignee_id: null,
      group_id: null,
      status: 'new',
      priority: null,
      tags: [],
      external_id: null,
      custom_fields: [],
      created_at: at,
      updated_at: at,
      ...ticket,
    };
    this.tickets.set(made.id, made);
    this.index.put('ticket', made.id, { ...made });
    return made;
  }

  addComment(comment: Omit<FakeComment, 'id' | 'created_at'> & { created_at?: string }): FakeComment {
    const made = { id: this.nextId(), created_at: this.time(), ...comment };
    this.comments.push(made);
    return made;
  }

  addObject(key: string, fields: readonly (string | [key: string, lookup: 'user' | 'ticket'])[]): FakeObject {
    const made: FakeObject = {
      key,
      fields: fields.map((field) =>
        typeof field === 'string'
          ? { id: this.nextId(), key: field, type: 'text' }
          : { id: this.nextId(), key: field[0], type: 'lookup', lookup: field[1] },
      ),
      records: new Map(),
    };
    this.objects.set(key, made);
    return made;
  }

  addRecord(object: FakeObject, record: Pick<FakeRecord, 'name' | 'external_id' | 'custom_object_fields'>) {
    const at = this.time();
    const id = `01${String(this.nextId()).padStart(24, '0')}`;
    const made: FakeRecord = { id, created_at: at, updated_at: at, ...record };
    object.records.set(id, made);
    this.index.put(object.key, id, { ...made });
    return made;
  }
}

export const wholeSecond = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
