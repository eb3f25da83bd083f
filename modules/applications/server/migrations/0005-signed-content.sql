-- What lay before those who signed an opinion: an application is changed again when it is sent back or filled in further, and what was
-- signed must be there to be compared for ever.
create table applications.signed_content (
  application_id uuid not null references applications.application,
  sm3 text not null check (sm3 ~ '^[0-9a-f]{64}$'),
  content text not null,
  primary key (application_id, sm3)
);
revoke update, delete, truncate on applications.signed_content from tongzheng_server;
