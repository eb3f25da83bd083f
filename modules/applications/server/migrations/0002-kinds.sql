-- Applications of each form are a kind of task of their own; they all were "applications.application" before.
update kernel.process_instance i set kind = 'applications.form.' || a.form_id
  from applications.application a where i.case_type = 'applications.application' and i.case_id = a.id;
update kernel.task t set kind = 'applications.form.' || a.form_id
  from applications.application a where t.case_type = 'applications.application' and t.case_id = a.id;
update kernel.circulation c set kind = 'applications.form.' || a.form_id
  from applications.application a where c.case_type = 'applications.application' and c.case_id = a.id;
-- Who handled applications for somebody goes on with those of all forms that there are.
update kernel.delegation
  set kinds = array_remove(kinds, 'applications.application')
    || array(select 'applications.form.' || id from applications.form where latest > 0 order by id)
  where 'applications.application' = any (kinds);
