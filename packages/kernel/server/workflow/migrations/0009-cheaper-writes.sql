-- What every operation pays for. A check of a table is read and planned anew by each statement that writes; that of a domain is kept.
create domain kernel.task_state as text check (value in ('waiting', 'open', 'held', 'done', 'closed'));
create domain kernel.sign_place as text check (value in ('before', 'after', 'beside'));
create domain kernel.instance_state as text check (value in ('running', 'suspended', 'finished', 'terminated'));
create domain kernel.case_urgency as text check (value in ('normal', 'urgent', 'extraUrgent'));
alter table kernel.task
  drop constraint task_state_check, drop constraint task_sign_place_check,
  alter column state type kernel.task_state, alter column sign_place type kernel.sign_place;
alter table kernel.process_instance
  drop constraint process_instance_status_check, drop constraint process_instance_urgency_check,
  alter column status type kernel.instance_state, alter column urgency type kernel.case_urgency;

-- A running case changes with every operation, and none of its indexed columns does: room beside it saves the entries of five indexes.
alter table kernel.process_instance set (fillfactor = 60);

-- Written by the statement that has the instance's row in hand.
alter table kernel.process_follower drop constraint process_follower_instance_id_fkey;
