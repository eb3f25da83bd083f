-- Which keys have sealed secrets in this database; the keys themselves stand in a file outside it. A start with another
-- file is refused by this list.
create table kernel.sealing_key (
  id text primary key,
  made_at timestamptz not null
);
