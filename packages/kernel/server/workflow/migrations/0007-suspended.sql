-- Suspended cases are few; those who may resume them are reminded.
create index process_instance_suspended on kernel.process_instance (id) where status = 'suspended';
