-- The text filter of the catalogue (kernel, list-text.ts).
create index item_text on archives.item
  using gin (kernel.grams(title, document_number, author, code)) with (gin_pending_list_limit = 512);
