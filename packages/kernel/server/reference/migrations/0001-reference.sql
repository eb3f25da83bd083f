-- A record of one module names a record of another: a reply what it answers, a matter the document it follows.
create table kernel.reference_link (
  id uuid primary key,
  from_type text collate "C" not null check (from_type <> ''),
  from_id uuid not null,
  to_type text collate "C" not null check (to_type <> ''),
  to_id uuid not null,
  relation text collate "C" not null check (relation <> ''),
  linked_at timestamptz not null,
  unique (from_type, from_id, to_type, to_id, relation),
  check ((from_type, from_id) is distinct from (to_type, to_id))
);
-- Serve the links of one record, newest first, in both directions.
create index reference_link_from on kernel.reference_link (from_id, from_type, linked_at desc, id desc);
create index reference_link_to on kernel.reference_link (to_id, to_type, linked_at desc, id desc);
