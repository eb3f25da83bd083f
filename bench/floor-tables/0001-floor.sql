-- What the floor reads, changes and adds to; a paper for each person.
create table bench.paper (
  person_id uuid primary key,
  changed_at timestamptz not null
);

create table bench.line (
  id uuid primary key,
  person_id uuid not null references bench.paper (person_id),
  what text not null
);
