-- As 0006, in a third of the time: pairs of neighbours come from the characters themselves, not from texts cut up by expressions. Older
-- rows have one more key at the end, which nothing asks for.
create or replace function kernel.grams(variadic texts text[]) returns text[] language plpgsql immutable parallel safe as $$
declare
  -- Keys of older rows have the unit separator as a space.
  one text[] := string_to_array(translate(lower(array_to_string(texts, E'\n') collate "C"), E'\x1f', ' '), null);
begin
  return one || array(select a || b from unnest(one, one[2:]) as neighbours (a, b) where b is not null);
end
$$;
