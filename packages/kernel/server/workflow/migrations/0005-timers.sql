-- When the timers of running cases run out; what they are stands in the state of their instance.
create table kernel.process_timer (
  instance_id uuid not null references kernel.process_instance (id),
  no int not null,
  at timestamptz not null,
  primary key (instance_id, no)
);
-- What has run out, the longest ago first.
create index process_timer_at on kernel.process_timer (at);
