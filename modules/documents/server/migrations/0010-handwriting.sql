-- What was written by hand stands with its line of the process's history, as in cases of every kind.
update kernel.process_history h set detail = h.detail || jsonb_build_object('handwriting', w.file_id)
from documents.handwriting w
join kernel.process_instance i on i.case_type = 'documents.document' and i.case_id = w.document_id
where h.instance_id = i.id and h.operation = 'complete' and h.person_id = w.person_id and h.at = w.written_at;
insert into kernel.file_reference (file_id, type, subject_id, position)
select w.file_id, 'workflow.instance', i.id, row_number() over (partition by i.id order by w.id) - 1
from documents.handwriting w
join kernel.process_instance i on i.case_type = 'documents.document' and i.case_id = w.document_id
on conflict do nothing;
drop table documents.handwriting;
