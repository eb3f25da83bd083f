-- What the step is called in English; null where its definition does not say, and for tasks from before.
alter table kernel.task add column step_name_en text;
