-- Sign-in certificates that end soon.
create index certificate_sign_in_ending on seals.certificate (not_after) where purpose = 'signIn' and revoked_at is null;
