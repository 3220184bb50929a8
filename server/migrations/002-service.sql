create table agents (
  id text primary key,
  name text not null,
  role text not null,
  scopes text not null,
  team text,
  -- The "sub" of the company's issuer.
  subject text unique,
  active boolean not null default true
);

create table tokens (
  id text primary key,
  agent_id text not null references agents (id) on delete cascade,
  -- SHA-256 of a token with 256 random bits: nothing to guess, so no salt.
  hash text not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz
);

create table idempotency_keys (
  agent_id text not null,
  key text not null,
  fingerprint text not null,
  customer_id text,
  status integer not null,
  etag text,
  body text not null,
  at timestamptz not null default now(),
  primary key (agent_id, key)
);
create index idempotency_keys_at on idempotency_keys (at);

create table audit (
  id bigint generated always as identity primary key,
  at timestamptz(3) not null default now(),
  agent_id text not null,
  action text not null,
  customer_id text,
  team text,
  target text not null,
  operation_id text not null
);

create table changes (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  customer_id text not null,
  team text
);
create index changes_at on changes (at);

create table rate_windows (
  agent_id text not null,
  minute bigint not null,
  used integer not null,
  primary key (agent_id, minute)
);
