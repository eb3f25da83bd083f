-- Who holds a role is listed with those first that it was given to last.
create index post_role_given on kernel.post_role (role_id, granted_at desc, post_id desc);
drop index kernel.post_role_role;
