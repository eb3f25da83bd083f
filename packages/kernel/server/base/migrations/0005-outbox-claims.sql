-- Who is handing a write's news on, see `claims.ts`; null, or a claim that nobody holds any more: free to be taken.
alter table kernel.outbox add column claimed_by int;
