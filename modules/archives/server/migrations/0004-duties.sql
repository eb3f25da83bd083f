-- What waits for an archivist, counted on every workbench.
create index borrowing_asked on archives.borrowing (holder_id, id) where state = 'asked';
create index pending_failed on archives.pending (unit_id) where state = 'failed';
