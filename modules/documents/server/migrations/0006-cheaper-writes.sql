-- What every paper pays for. A check of a table is read and planned anew by each statement that writes; that of a domain is kept.
create domain documents.incoming_origin as text check (value in ('delivery', 'paper', 'scan'));
create domain documents.incoming_state as text check (value in ('accepted', 'registered', 'finished', 'sentBack'));
create domain documents.incoming_category as text check (value in ('read', 'handle'));
create domain documents.secrecy as text check (value in ('none', 'internal'));
create domain documents.urgency as text check (value in ('normal', 'urgent', 'extraUrgent'));
create domain documents.filled as text check (value <> '');
alter table documents.incoming
  drop constraint incoming_origin_check, drop constraint incoming_state_check, drop constraint incoming_category_check,
  drop constraint incoming_secrecy_check, drop constraint incoming_urgency_check, drop constraint incoming_title_check,
  alter column origin type documents.incoming_origin,
  alter column state type documents.incoming_state,
  alter column category type documents.incoming_category,
  alter column secrecy type documents.secrecy,
  alter column urgency type documents.urgency,
  alter column title type documents.filled;
