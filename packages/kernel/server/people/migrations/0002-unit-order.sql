-- Lists of units that are paged in the order of the directory.
create index unit_order on kernel.unit (rank, id) where state = 'active';
