-- Seals whose certificates end soon, and all that are kept by somebody.
create index seal_ending on seals.seal (valid_until) where state in ('active', 'suspended');
