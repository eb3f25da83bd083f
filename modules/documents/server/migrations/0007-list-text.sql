-- The text filters of the two registers (kernel, list-text.ts). A paper in its process writes these entries anew only when it is
-- registered and ended, for the steps in between change no indexed column; room beside it keeps that so.
create index incoming_text on documents.incoming
  using gin (kernel.grams(title, document_number, received_number, sender_name)) with (gin_pending_list_limit = 512);
alter table documents.incoming set (fillfactor = 85);
create index document_text on documents.document
  using gin (kernel.grams(title, document_number)) with (gin_pending_list_limit = 512);
