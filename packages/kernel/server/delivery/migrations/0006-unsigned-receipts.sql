-- Receipts that wait for their signature; the job that signs them empties it. Each is added by the statement that writes its receipt, so
-- one that commits late, or whose id comes from a clock that was set back since, waits here like any other.
create table kernel.receipt_unsigned (
  receipt_id uuid primary key
);
revoke update, truncate on kernel.receipt_unsigned from tongzheng_server;
-- Rows come and go here all day long, so vacuum must not wait for a share of the table.
alter table kernel.receipt_unsigned set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
insert into kernel.receipt_unsigned (receipt_id)
select r.id from kernel.receipt r
where not exists (select from kernel.receipt_signature s where s.receipt_id = r.id);
