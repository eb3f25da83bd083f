-- Who is sending a message, see `claims.ts` of the base floor: free again as soon as that process is gone, not after ten minutes.
alter table kernel.message drop column claimed_at, add column claimed_by int;
