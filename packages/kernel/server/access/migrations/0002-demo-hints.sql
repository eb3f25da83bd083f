-- What to try as a person whom the sign-in page of a demo offers; JSON with both languages.
alter table kernel.demo_person add column hint jsonb;
