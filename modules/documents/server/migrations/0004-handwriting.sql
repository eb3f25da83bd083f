-- What a handler wrote by hand at a step, as a picture; readers are those who make the document.
create table documents.handwriting (
  id uuid primary key,
  document_id uuid not null references documents.document (id) on delete cascade,
  person_id uuid not null references kernel.person (id),
  person_name text not null,
  step text not null,
  file_id uuid not null references kernel.file (id),
  written_at timestamptz not null
);
create index handwriting_document on documents.handwriting (document_id, id);
