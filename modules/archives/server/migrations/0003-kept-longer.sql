-- An appraisal may keep an item for longer than its code says: the code stays, the day moves, or goes for what is kept for ever.
alter table archives.item drop constraint item_check1;
alter table archives.item add constraint item_due_on check (retention <> 'permanent' or due_on is null);
