-- The private half is sealed by the platform's key file and sealed anew when that key is changed; it is empty when the
-- file was lost. The public half, by which receipts are checked, stays beyond the server's reach.
alter table kernel.receipt_key alter column private_key drop not null;
grant update (private_key) on kernel.receipt_key to tongzheng_server;
