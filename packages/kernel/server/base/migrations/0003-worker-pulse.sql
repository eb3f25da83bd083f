-- Which processes take jobs and are alive. A job held by a worker that is not in here, or silent, is given to another.
create table kernel.worker_pulse (
  worker text primary key,
  seen_at timestamptz not null
);
