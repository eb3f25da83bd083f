-- For what was read without a lock: the version after the one that was read, or a serialisation failure (40001), after which the write is
-- run again with a lock.
create function kernel.next_version(now_is int, was_read int) returns int
language plpgsql immutable strict parallel safe as $$
begin
  if now_is <> was_read then
    raise exception 'version % was read, now it is %', was_read, now_is using errcode = 'serialization_failure';
  end if;
  return now_is + 1;
end $$;
