-- An application that was called off is called so in its history; lines from before said no more than that the process was ended. The
-- trail knows that its applicant did it, at the same moment.
update kernel.process_history h set detail = h.detail || '{"called": {"zh": "撤销申请", "en": "called off"}}'
from kernel.audit a
join kernel.process_instance i on i.case_type = 'applications.application' and i.case_id = a.subject_id::uuid
where a.command = 'applications.cancel' and a.ok
  and h.instance_id = i.id and h.operation = 'terminate' and h.at = a.at and not h.detail ? 'called';
