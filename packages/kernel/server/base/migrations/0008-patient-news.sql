-- What nobody waits for has a row of its own, so that more of it is gathered before it is handed on.
alter table kernel.outbox add column may_wait boolean not null default false;
