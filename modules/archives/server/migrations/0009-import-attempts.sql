-- How often it was begun to take a package in: what never comes to an end is given up and told.
alter table archives.import_run add column attempts int not null default 0;
