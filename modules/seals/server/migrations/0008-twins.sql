-- The other certificate that was made with it for the same seal: of that for programs outside, the seal's own.
alter table seals.certificate add column twin_id uuid references seals.certificate;
-- Both were made at one moment, by the two roots in use.
update seals.certificate outside set twin_id = own.id
  from seals.certificate own, seals.authority sm2, seals.authority p256
  where outside.purpose in ('unit', 'person') and own.purpose = outside.purpose
    and own.unit_id = outside.unit_id and own.person_id is not distinct from outside.person_id
    and own.not_before = outside.not_before
    and sm2.id = own.authority_id and sm2.algorithm = 'sm2'
    and p256.id = outside.authority_id and p256.algorithm = 'p256';
create index certificate_twin on seals.certificate (twin_id) where twin_id is not null;
