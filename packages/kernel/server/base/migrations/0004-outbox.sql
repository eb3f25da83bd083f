-- What a write tells subscribers, and the small jobs that it leaves: taken out in batches by `outbox.ts`, oldest first.
-- The id is a UUID of version 7, so it grows with time.
create table kernel.outbox (
  id uuid primary key,
  items jsonb not null
);
