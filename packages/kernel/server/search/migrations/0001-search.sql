-- One row for each record that can be found, derived from the record by a job and never edited. head and text are folded
-- (see text.ts): head is title, number and other names, text is head and everything else. at is infinity for what has
-- no date, so that it stands before what has one.
create table kernel.search_entry (
  id uuid primary key,
  type text collate "C" not null,
  at timestamptz not null,
  unit_id uuid,
  link text not null,
  title text not null,
  number text,
  body text not null,
  -- Hashes of the tokens of who may read the record.
  readers bigint[] not null,
  number_key text collate "C",
  head text collate "C" not null,
  "text" text collate "C" not null,
  -- Hashes of the characters and their neighbours in text, and apart from these in head.
  grams integer[] not null,
  indexed_at timestamptz not null
) with (toast_tuple_target = 4080);

-- What is compared for many rows of one search stays in the row; what is read for one page of hits may lie elsewhere.
alter table kernel.search_entry
  alter column readers set storage main,
  alter column head set storage main,
  alter column "text" set storage main;

-- Serves terms that few records contain, however many records there are. New entries wait in a list of at most 2 MB,
-- which every search reads as well: entering them together takes a quarter of the time, the list costs a search nothing
-- that could be measured.
create index search_entry_grams on kernel.search_entry using gin (readers, grams)
  with (fastupdate = on, gin_pending_list_limit = 2048);

-- Serve terms that many records contain: the newest are read until the page is full.
create index search_entry_newest on kernel.search_entry (at desc, id desc);
create index search_entry_newest_of_type on kernel.search_entry (type, at desc, id desc);
create index search_entry_newest_of_unit on kernel.search_entry (unit_id, at desc, id desc);

-- Serves a document's exact number.
create index search_entry_number on kernel.search_entry (number_key) where number_key is not null;
