-- What every number pays for. A check of a table is read and planned anew by each statement that writes; that of a domain is kept.
create domain kernel.number_state as text check (value in ('reserved', 'used', 'voided'));
create domain kernel.number_in_year as smallint check (value between 2000 and 2100);
create domain kernel.number_given as integer check (value > 0);
create domain kernel.number_last as integer check (value >= 0);
alter table kernel.number_entry
  drop constraint number_entry_state_check, drop constraint number_entry_year_check, drop constraint number_entry_n_check,
  alter column state type kernel.number_state,
  alter column year type kernel.number_in_year,
  alter column n type kernel.number_given;
alter table kernel.number_year drop constraint number_year_last_check, alter column last type kernel.number_last;
