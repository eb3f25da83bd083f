-- Further ways to sign in that modules bring: a session says by which one it began.
alter table kernel.session drop constraint session_method_check,
  add constraint session_method_check check (method ~ '^[a-zA-Z]{1,40}$');

-- What somebody must answer to prove who they are: answered once, within minutes, at the address it was given for. The
-- row is deleted by the first answer, whichever process it reaches.
create table kernel.sign_in_challenge (
  id uuid primary key,
  method text not null,
  nonce bytea not null check (length(nonce) = 32),
  origin text not null,
  ip text not null,
  expires_at timestamptz not null
);
-- How many one address has asked for, and the clean-up.
create index sign_in_challenge_address on kernel.sign_in_challenge (ip, expires_at);
create index sign_in_challenge_expires on kernel.sign_in_challenge (expires_at);
