-- 根证书更换: the new root's name and key, certified by the one before it, for programs that know only that one.
alter table seals.authority add column cross_certificate bytea;
