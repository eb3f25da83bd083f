-- The steps where a paper stands, in English; null where their process does not say.
alter table documents.incoming add column step_en text;
