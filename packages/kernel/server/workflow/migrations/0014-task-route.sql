-- Where a handler passes a case once they have completed their task on the page of its module (自由流): that page knows nothing of
-- it. It goes with the completion; what is left of tasks that ended otherwise is swept every night.
create table kernel.task_route (
  task_id uuid not null,
  person_id uuid not null references kernel.person (id),
  step text not null,
  person_ids uuid[] not null,
  planned_at timestamptz not null,
  primary key (task_id, person_id)
);
