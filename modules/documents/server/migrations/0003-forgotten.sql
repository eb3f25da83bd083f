-- Drafts that lie with their drafter, and papers that were accepted and not entered in the register: whom to remind.
create index document_lying on documents.document (updated_at) where state = 'draft';
create index incoming_lying on documents.incoming (received_at) where state = 'accepted';
