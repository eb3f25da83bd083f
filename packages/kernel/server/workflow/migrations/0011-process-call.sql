-- Which processes the newest version of a process calls, those that called ones call included: they stand in its graph, so it gets
-- a new version when one of them does.
create table kernel.process_call (
  called text collate "C" not null references kernel.process_definition (key),
  caller_id uuid not null references kernel.process_definition (id),
  primary key (called, caller_id)
);
create index process_call_caller on kernel.process_call (caller_id);
