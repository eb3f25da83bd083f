-- What could not be sent is told to the system administrators.
create index message_failed on kernel.message (created_at) where state = 'failed';
