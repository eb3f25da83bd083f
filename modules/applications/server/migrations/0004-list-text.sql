-- The text filter of the lists (kernel, list-text.ts).
create index application_text on applications.application
  using gin (kernel.grams(title, number)) with (gin_pending_list_limit = 512);
