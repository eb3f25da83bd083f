-- How much a task presses, the greater the sooner it is wanted: 特急 before 加急 before the rest, among equals what is due (or overdue)
-- first, and what has no time limit last. The weights are more seconds than any date has.
create function kernel.pressing(urgency text, due_at timestamptz) returns float8
  language sql immutable parallel safe
  return case urgency when 'extraUrgent' then 4e12 when 'urgent' then 2e12 else 0 end
    - coalesce(least(extract(epoch from due_at), 9e11), 1e12)::float8;
-- To do, the most pressing first.
create index task_pressing on kernel.task (person_id, kernel.pressing(urgency, due_at), id) where state = 'open';
