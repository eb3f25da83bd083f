-- Packages that are taken in by a job: how far each has come, and what became of it.
create table archives.import_run (
  id uuid primary key,
  file_id uuid not null,
  file_name text not null,
  unit_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  state text not null default 'running' check (state in ('running', 'done', 'refused')),
  -- Items of the package, known once it was opened, and those that were read.
  total int,
  read int not null default 0,
  -- Where it is done: id, code and title of each item, and whether their signatures were verified.
  items jsonb not null default '[]',
  signatures_verified boolean not null default false,
  -- Where it is refused: its code, and the sentence in both languages.
  refusal jsonb,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index import_run_person on archives.import_run (person_id, id desc);
