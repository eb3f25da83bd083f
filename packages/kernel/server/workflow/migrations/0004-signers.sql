-- Who was asked to sign at a step: by which task of it, and before, after or beside that one.
alter table kernel.task add column sign_by int;
alter table kernel.task add column sign_place text check (sign_place in ('before', 'after', 'beside'));
