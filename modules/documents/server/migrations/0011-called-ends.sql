-- A document made void and a paper sent back are called so in their histories; lines from before said no more than that the process was
-- ended. The trail knows which command did it, at the same moment.
update kernel.process_history h set detail = h.detail || jsonb_build_object('called', ended.called)
from (values
  ('documents.void', 'documents.document', '{"zh": "文稿作废", "en": "made void"}'::jsonb),
  ('documents.send-back-incoming', 'documents.incoming', '{"zh": "退回来文单位", "en": "sent back to the sender"}')
) as ended (command, case_type, called)
join kernel.audit a on a.command = ended.command and a.ok
join kernel.process_instance i on i.case_type = ended.case_type and i.case_id = a.subject_id::uuid
where h.instance_id = i.id and h.operation = 'terminate' and h.at = a.at and not h.detail ? 'called';
