-- A paper that came otherwise than by delivery is found by those that answer it through its number.
create index relation_outside on documents.relation (document_number)
  where target_id is null and document_number is not null;
