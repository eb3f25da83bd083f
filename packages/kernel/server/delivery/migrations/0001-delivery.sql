-- One sending of anything to any number of units, and one row for each unit's copy.

create table kernel.dispatch (
  id uuid primary key,
  subject_type text not null,
  subject_id text not null,
  title text not null,
  number text,
  urgency text not null check (urgency in ('normal', 'urgent', 'extraUrgent')),
  sender_unit_id uuid not null references kernel.unit (id),
  sender_name text not null,
  sent_by uuid not null references kernel.person (id),
  sent_by_name text not null,
  sent_at timestamptz not null,
  due_at timestamptz,
  unit_count int not null
);
create index dispatch_subject on kernel.dispatch (subject_type, subject_id);
-- What a unit has sent, newest first.
create index dispatch_sender on kernel.dispatch (sender_unit_id, id desc);

-- Ids are UUIDv7, in order of time, so the table is partitioned by id: one key for rows, pages and partitions.
create table kernel.delivery (
  id uuid primary key,
  dispatch_id uuid not null,
  subject_type text not null,
  subject_id text not null,
  title text not null,
  number text,
  urgency text not null,
  sender_unit_id uuid not null,
  sender_name text not null,
  unit_id uuid not null,
  copy boolean not null,
  state text not null default 'sent'
    check (state in ('sent', 'delivered', 'opened', 'accepted', 'sentBack', 'refused', 'recalled')),
  sent_at timestamptz not null,
  opened_at timestamptz,
  accepted_at timestamptz,
  accepted_by uuid,
  accepted_by_name text,
  finished_at timestamptz,
  due_at timestamptz,
  handlers text,
  reader_count int not null default 0,
  urged_at timestamptz,
  urge_count int not null default 0,
  reason text,
  version int not null default 1
) partition by range (id);

-- The first 48 bits of a UUIDv7 are milliseconds (RFC 9562 5.7); the smallest id of a moment bounds a partition.
create function kernel.first_id_at(moment timestamptz) returns uuid language sql immutable strict as $$
  select (rpad(lpad(to_hex((extract(epoch from moment) * 1000)::bigint), 12, '0'), 32, '0'))::uuid
$$;

-- In the owner's name, so that a job of the server can prepare the years to come.
create function kernel.make_delivery_partition(year int) returns void
  language plpgsql security definer set search_path = pg_catalog, kernel as $$
begin
  execute format(
    'create table if not exists kernel.delivery_%s partition of kernel.delivery for values from (%L) to (%L)',
    year,
    kernel.first_id_at(make_timestamptz(year, 1, 1, 0, 0, 0, 'Asia/Shanghai')),
    kernel.first_id_at(make_timestamptz(year + 1, 1, 1, 0, 0, 0, 'Asia/Shanghai')));
end
$$;
select kernel.make_delivery_partition(year) from generate_series(2025, 2028) as year;
create table kernel.delivery_other partition of kernel.delivery default;

create index delivery_dispatch on kernel.delivery (dispatch_id);
create index delivery_subject on kernel.delivery (subject_type, subject_id);
create unique index delivery_once on kernel.delivery (dispatch_id, unit_id, id);
-- A unit's box: all of it, and what still waits for acceptance.
create index delivery_box on kernel.delivery (unit_id, id);
create index delivery_waiting on kernel.delivery (unit_id, id) where state in ('sent', 'delivered', 'opened');
-- What a unit owes, by when.
create index delivery_owed on kernel.delivery (unit_id, due_at, id)
  where due_at is not null and finished_at is null and state in ('sent', 'delivered', 'opened', 'accepted');

-- Signed receipts: who, when, from where. Only added to; the signature is filled in once by a job.
create table kernel.receipt (
  id uuid primary key,
  delivery_id uuid not null,
  type text not null check (type in ('delivered', 'accepted', 'sentBack', 'refused', 'recalled', 'finished')),
  unit_id uuid not null,
  person_id uuid,
  person_name text,
  at timestamptz not null,
  ip text,
  reason text
);
create index receipt_delivery on kernel.receipt (delivery_id);
revoke update, delete, truncate on kernel.receipt from tongzheng_server;

create table kernel.receipt_signature (
  receipt_id uuid primary key references kernel.receipt (id),
  key_id uuid not null,
  signature text not null,
  signed_at timestamptz not null
);
revoke update, delete, truncate on kernel.receipt_signature from tongzheng_server;

-- The platform's own SM2 keys for receipts; an old key stays for the receipts it signed.
create table kernel.receipt_key (
  id uuid primary key,
  public_key text not null,
  private_key text not null,
  created_at timestamptz not null
);
revoke update, delete, truncate on kernel.receipt_key from tongzheng_server;

create table kernel.delivery_read (
  delivery_id uuid not null,
  person_id uuid not null references kernel.person (id),
  read_at timestamptz not null,
  primary key (delivery_id, person_id)
);
