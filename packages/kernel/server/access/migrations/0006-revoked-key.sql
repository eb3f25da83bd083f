-- Whoever is signed out because what they signed in with was given up or revoked is told so, and how to come in again.
alter table kernel.session add column key_revoked boolean not null default false;
