-- Processes being drawn: unfinished, with whatever faults they have. Publishing makes a version and ends the draft.

create table kernel.process_draft (
  id uuid primary key,
  -- As they stand in the file.
  key text collate "C" not null,
  name text not null,
  bpmn text not null,
  -- The process that it will become a version of, and the version that it began from; null: a new process.
  definition_id uuid references kernel.process_definition (id),
  based_on int,
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by uuid references kernel.person (id),
  check ((definition_id is null) = (based_on is null))
);
-- One draft of a process: two people who change it at once would undo each other's work when publishing.
create unique index process_draft_definition on kernel.process_draft (definition_id);
create index process_draft_updated on kernel.process_draft (updated_at desc, id desc);
