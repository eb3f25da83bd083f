-- What somebody has besides open tasks (task_todo), when they leave or change posts. Its rows are few.
create index task_left on kernel.task (person_id) where state in ('waiting', 'held');
