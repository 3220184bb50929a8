-- Ids sort by their bytes everywhere, whatever the cluster's language: cursors depend on it.
create table customers (
  id text collate "C" primary key,
  name text not null,
  since date,
  email text,
  phone text,
  language text,
  external_id text,
  -- Agents of another team neither see nor write it; null is everybody's.
  team text,
  -- Name and email without case and accents, as fold.ts makes it.
  folded text not null,
  phone_digits text generated always as (regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g')) stored
);
create index customers_email on customers (lower(email));
create index customers_phone on customers (phone_digits) where phone_digits <> '';
create index customers_name on customers (name);
create index customers_external_id on customers (external_id);

create table identities (
  id text collate "C" primary key,
  customer_id text collate "C" not null references customers (id) on delete cascade,
  user_id text,
  handle text not null,
  basis text not null,
  agent text not null,
  at timestamptz(3) not null
);
create index identities_customer on identities (customer_id);
create index identities_user_id on identities (user_id);
create index identities_handle on identities (lower(handle));

create table sites (
  id text collate "C" primary key,
  customer_id text collate "C" not null references customers (id) on delete cascade,
  street text not null,
  city text not null,
  postcode text not null,
  region text not null,
  service_centre text not null
);
create index sites_customer on sites (customer_id);

create table products (
  id text collate "C" primary key,
  customer_id text collate "C" not null references customers (id) on delete cascade,
  site_id text collate "C",
  kind text not null,
  model text not null,
  quantity integer not null,
  serial text,
  installed_on date,
  warranty_ends date,
  purchased_through text
);
create index products_customer on products (customer_id);

create table cases (
  id text collate "C" primary key,
  customer_id text collate "C" not null references customers (id) on delete cascade,
  number text not null,
  title text not null,
  status text not null,
  owner text not null default '',
  -- The agent of that name, where it is one of ours; a desk has none.
  owner_id text,
  opened_at timestamptz(3) not null,
  updated_at timestamptz(3) not null,
  order_number text,
  amount text,
  due_on date,
  version integer not null default 1,
  compact text generated always as (
    regexp_replace(lower(number || ' ' || coalesce(order_number, '')), '[^a-z0-9 ]', '', 'g')
  ) stored
);
create index cases_customer on cases (customer_id);
create index cases_number on cases (lower(number));
create index cases_order_number on cases (lower(order_number));
create sequence case_numbers start 500000;

create table interactions (
  id text collate "C" primary key,
  customer_id text collate "C" not null references customers (id) on delete cascade,
  case_id text collate "C",
  channel text not null,
  direction text not null,
  at timestamptz(3) not null,
  summary text not null,
  body text,
  answered boolean,
  agent text,
  post_id text,
  permalink text
);
create index interactions_timeline on interactions (customer_id, at desc, id);
create index interactions_post on interactions (post_id) where post_id is not null;
