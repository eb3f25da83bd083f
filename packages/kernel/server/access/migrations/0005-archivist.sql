-- Who keeps a unit's archives need be neither its clerk nor the director of its office.
insert into kernel.role (id, duty, built_in, name_zh, name_en) values ('archivist', 'business', true, '档案员', 'Archivist');
