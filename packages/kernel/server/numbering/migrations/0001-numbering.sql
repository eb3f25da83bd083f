-- Ledgers of numbers (号簿). A number that was given stays in its ledger for ever, whatever becomes of it.
create table kernel.number_series (
  id uuid primary key,
  unit_id uuid not null references kernel.unit (id),
  kind text not null check (kind in ('outgoing', 'incoming', 'other')),
  document_class text check (document_class in ('general', 'letter', 'minutes', 'order', 'personnel', 'telegram')),
  name text not null check (name <> ''),
  pattern text not null check (pattern like '%{n}%'),
  -- Numbers begin with 1 again each year.
  restarts boolean not null,
  -- Least number of digits; 1 does not pad.
  width smallint not null check (width between 1 and 8),
  active boolean not null default true,
  version integer not null default 1,
  check ((kind = 'outgoing') = (document_class is not null)),
  check (not restarts or pattern like '%{year}%'),
  constraint number_series_pattern unique (unit_id, pattern)
);
-- No two organs write the same document number.
create unique index number_series_outgoing_pattern on kernel.number_series (pattern) where kind = 'outgoing';
-- The unit's list of series.
create index number_series_unit on kernel.number_series (unit_id, kind, id);

-- A number as it is written; contract/numbering has the same for previews.
create function kernel.number_text(pattern text, width integer, year integer, n integer) returns text
language sql immutable return
  replace(replace(pattern, '{year}', year::text), '{n}', lpad(n::text, greatest(width, length(n::text)), '0'));

-- The highest number of a series in a year (period 0: of a series that runs on over the years). Whoever gives a number
-- locks this row until the end of the transaction, so that numbers are given in order and a rollback burns none.
create table kernel.number_year (
  series_id uuid not null references kernel.number_series (id),
  period smallint not null,
  last integer not null check (last >= 0),
  primary key (series_id, period)
);

create table kernel.number_entry (
  id uuid primary key,
  series_id uuid not null references kernel.number_series (id),
  unit_id uuid not null references kernel.unit (id),
  period smallint not null,
  year smallint not null check (year between 2000 and 2100),
  n integer not null check (n > 0),
  text text not null,
  state text not null check (state in ('reserved', 'used', 'voided')),
  subject_type text,
  subject_id text,
  subject_title text,
  holder_id uuid references kernel.person (id),
  holder_name text,
  held_until timestamptz,
  reason text,
  -- Who brought it to this state, and when; without a person the system did.
  person_id uuid,
  person_name text,
  at timestamptz not null,
  -- Everything that happened to the number, this state included (contract/numbering: EntryEvent).
  history jsonb not null,
  version integer not null default 1,
  check (period in (0, year)),
  check ((state = 'used') = (subject_title is not null and subject_type is not null)),
  check ((state = 'reserved') = (holder_id is not null and holder_name is not null and held_until is not null)),
  -- The ledger of a year, in order.
  constraint number_entry_place unique (series_id, period, n),
  constraint number_entry_text unique (unit_id, text)
);
-- Reserved and voided numbers are few; they are looked for by themselves and counted.
create index number_entry_open on kernel.number_entry (series_id, period, state, n) where state <> 'used';
-- Which number a record bears.
create index number_entry_subject on kernel.number_entry (subject_id) where subject_id is not null;

revoke delete, truncate on kernel.number_year, kernel.number_entry from tongzheng_server;
