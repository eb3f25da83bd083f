-- The text filters of what was sent and of the box: all copies say what their sending says, so it alone is indexed (base, list-text.ts).
create index dispatch_text on kernel.dispatch
  using gin (kernel.grams(title, number, sender_name)) with (gin_pending_list_limit = 512);
