-- One signature for many receipts: a list keeps the hashes of its receipts' texts, 32 bytes each, in the order of their places, and the
-- signature over their root. Receipts that were signed one by one keep their own signatures.
create table kernel.receipt_list (
  id uuid primary key,
  key_id uuid not null,
  hashes bytea not null check (length(hashes) > 0 and length(hashes) % 32 = 0),
  signature text not null,
  signed_at timestamptz not null
);
revoke update, delete, truncate on kernel.receipt_list from tongzheng_server;

-- The statement that writes a place has just read its receipt, and none is ever erased: looking each up again cost more than writing it.
alter table kernel.receipt_signature
  drop constraint receipt_signature_receipt_id_fkey,
  alter column key_id drop not null,
  alter column signature drop not null,
  alter column signed_at drop not null,
  add column list_id uuid,
  add column place int,
  add constraint receipt_signature_one_way check (
    case when list_id is null then place is null and key_id is not null and signature is not null and signed_at is not null
    else place is not null and key_id is null and signature is null and signed_at is null end);
