-- Rows come and go here all day long, and every look passes what is left of them: vacuum must not wait for a share of the table.
alter table kernel.outbox set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
