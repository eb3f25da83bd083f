-- Only what is ended is found by its text in this index: a paper that comes, is registered and ended was entered in it three times, which
-- cost more than all other indexes together. What a unit has under way is little, and incoming_state has it by itself.
drop index documents.incoming_text;
create index incoming_text on documents.incoming
  using gin (kernel.grams(title, document_number, received_number, sender_name)) with (gin_pending_list_limit = 512)
  where state in ('finished', 'sentBack');
