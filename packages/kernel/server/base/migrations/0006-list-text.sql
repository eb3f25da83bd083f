-- Characters and pairs of neighbours of some texts, as keys of the indexes that serve the text filters of lists (list-text.ts).
-- A list declares `using gin (kernel.grams(title, number))` and compares the rows that such an index gives with the text itself.
-- Letters of ASCII are small, so that it serves LIKE and ILIKE. Not in SQL: that would be planned anew by each statement that writes.
create function kernel.grams(variadic texts text[]) returns text[] language plpgsql immutable parallel safe as $$
declare
  -- The unit separator divides the pairs below, so none may stand in the text.
  plain text := translate(lower(array_to_string(texts, E'\n') collate "C"), E'\x1f', ' ');
begin
  return string_to_array(plain, null)
    || string_to_array(regexp_replace(plain, '(..)(?=.)', E'\\1\x1f', 'g'), E'\x1f')
    || string_to_array(regexp_replace(substr(plain, 2), '(..)(?=.)', E'\\1\x1f', 'g'), E'\x1f');
end
$$;
