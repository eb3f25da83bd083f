import type { ErrorCatalogue } from "../base/index.ts";

export const workflowErrors = {
  "workflow.task_ended": {
    status: 409,
    zh: "这项任务已经办理或收回，无需再办。请刷新待办列表。",
    en: "This task has been handled or taken back already. Refresh your list.",
  },
  "workflow.task_held": {
    status: 409,
    zh: "这项任务已由他人签领，正在办理。如需接手，请对方取消签领后再签领。",
    en: "Somebody else has claimed this task. Ask them to release it first.",
  },
  "workflow.task_waiting": {
    status: 409,
    zh: "还没有轮到您办理：本环节按顺序进行，请等前一位办理后再办。",
    en: "It is not your turn yet: this step goes in order. Wait for the person before you.",
  },
  "workflow.not_your_task": {
    status: 403,
    zh: "这项任务由他人办理。如需代办，请对方设置委托或转办给您。",
    en: "This task is somebody else's. They can delegate or transfer it to you.",
  },
  "workflow.own_draft": {
    status: 403,
    zh: "本件由您起草，您不能受委托审核自己起草的文件。请等委托人办理，或请委托人转办他人。",
    en: "You drafted this case, so you cannot handle it in the name of whoever reviews it. Wait for them, or ask them to transfer it.",
  },
  "workflow.deputy_drafted": {
    status: 409,
    zh: "本件由{person}起草，不能交其审核，仍由原办理人办理。请另行转办他人。",
    en: "{person} drafted this case and cannot review it; it stays with its handler. Transfer it to somebody else.",
  },
  "workflow.no_task_here": {
    status: 409,
    zh: "您在这件事项上没有待办任务，可能已经办理、收回或转办。请刷新后查看。",
    en: "You have no open task on this case; it may have been handled, taken back or transferred. Reload it.",
  },
  "workflow.not_allowed_here": {
    status: 403,
    zh: "“{step}”环节不允许这样操作。请按本环节提供的方式办理。",
    en: "The step “{step}” does not allow this. Use what it offers.",
  },
  "workflow.complete_by_form": {
    status: 409,
    zh: "“{step}”环节须在业务页面中办理，请打开该事项办理。",
    en: "The step “{step}” is completed on the page of its case. Open the case there.",
  },
  "workflow.other_form": {
    status: 409,
    zh: "“{step}”环节不是在这里办理的，请打开该事项，按当前环节办理。",
    en: "The step “{step}” is not completed here. Open the case and handle its present step.",
  },
  "workflow.choose_outcome": {
    status: 422,
    zh: "请为“{step}”选择办理结果：{choices}。",
    en: "Choose an outcome for “{step}”: {choices}.",
  },
  "workflow.no_choice_here": {
    status: 422,
    zh: "“{step}”环节没有可选的办理结果，请直接提交。",
    en: "“{step}” has no outcomes to choose from. Submit without one.",
  },
  "workflow.opinion_required": {
    status: 422,
    zh: "“{step}”环节须填写意见，请填写后提交。",
    en: "“{step}” needs an opinion. Write one and submit again.",
  },
  "workflow.handwriting_no_picture": {
    status: 422,
    zh: "手写签批应当是 PNG 图片。请在手写板上重新书写。",
    en: "What is written by hand must be a PNG picture. Write it again.",
  },
  "workflow.no_opinion_here": {
    status: 422,
    zh: "“{step}”环节不填写意见，请删去后提交。",
    en: "“{step}” takes no opinion. Remove it and submit again.",
  },
  "workflow.field_not_yours": {
    status: 403,
    zh: "“{step}”环节不能修改 {fields}。请删去后提交。",
    en: "{fields} cannot be changed at “{step}”. Leave it out.",
  },
  "workflow.choose_handlers": {
    status: 422,
    zh: "请选择下一环节“{step}”的办理人。",
    en: "Choose who handles the next step “{step}”.",
  },
  "workflow.not_a_candidate": {
    status: 422,
    zh: "所选人员不在“{step}”的可选范围内，请重新选择。",
    en: "Somebody you chose may not handle “{step}”. Choose among those offered.",
  },
  "workflow.nobody_found": {
    status: 409,
    zh: "下一环节“{step}”没有找到办理人，本次操作没有生效。多半是还没有人担任相应角色：请联系安全管理员授予角色（如文书、办公室主任）；已有人担任的，请联系系统管理员核对人员岗位和该环节的办理人规则。",
    en: "Nobody was found to handle “{step}”, so nothing was changed. Most likely nobody holds the role yet: ask the security administrator to grant it (clerk, office director …); else ask the system administrator to check the posts and the step's rule.",
  },
  "workflow.no_way_on": {
    status: 409,
    zh: "“{step}”之后没有一条路的条件成立，本次操作没有生效。请核对所填内容，或联系系统管理员为该分支设置默认连线。",
    en: "No condition after “{step}” holds, so nothing was changed. Check what was filled in, or ask the administrator for a default flow.",
  },
  "workflow.endless_loop": {
    status: 409,
    zh: "流程在“{step}”处循环不止，本次操作没有生效。请联系系统管理员检查流程。",
    en: "The process turns for ever at “{step}”, so nothing was changed. Ask the system administrator to check it.",
  },
  "workflow.action_unknown": {
    status: 409,
    zh: "流程中的自动环节要执行“{action}”，但系统没有这个动作，本次操作没有生效。请联系系统管理员。",
    en: "The process wants the action “{action}”, which is not installed; nothing was changed. Ask the system administrator.",
  },
  "workflow.cannot_send_back_there": {
    status: 409,
    zh: "不能退回到该环节：只能退回到已经办过的前面环节。请从列出的环节中选择。",
    en: "It cannot be sent back there: only steps passed on this way can be chosen. Choose one of those offered.",
  },
  "workflow.moved_on": {
    status: 409,
    zh: "后面的环节已经办理，不能撤回。如需更改，请联系现办理人退回。",
    en: "The next step has been handled, so it cannot be withdrawn. Ask its present handler to send it back.",
  },
  "workflow.action_done": {
    status: 409,
    zh: "提交后系统已完成后续处理（如编号），不能撤回。如需更改，请联系现办理人退回。",
    en: "The system has acted on it already (a number, for example), so it cannot be withdrawn. Ask its present handler to send it back.",
  },
  "workflow.nothing_to_withdraw": {
    status: 409,
    zh: "没有可以撤回的办理：只能撤回您本人刚刚提交的。",
    en: "There is nothing to withdraw: only what you have just passed on can be.",
  },
  "workflow.instance_ended": {
    status: 409,
    zh: "流程已经结束，不能再作此操作。",
    en: "The process has ended; this is no longer possible.",
  },
  "workflow.instance_suspended": {
    status: 409,
    zh: "流程已暂停，恢复后才能办理。",
    en: "The process is suspended. It can be handled once it is resumed.",
  },
  "workflow.already_handler": {
    status: 409,
    zh: "{person}已是本环节的办理人，请转给其他人。",
    en: "{person} handles this step already. Choose somebody else.",
  },
  "workflow.signer_cannot": {
    status: 403,
    zh: "您是受邀加签，请签署意见后提交；退回等处理由邀请您的办理人决定。",
    en: "You were asked to sign: give your opinion and submit. The handler who asked you decides the rest.",
  },
  "workflow.no_signers": {
    status: 409,
    zh: "没有可以减去的加签人：他们可能已经签署。请刷新后查看。",
    en: "There is no signer to remove: they may have signed already. Reload the task.",
  },
  "workflow.not_your_signer": {
    status: 403,
    zh: "只能减去您本人邀请、尚未签署的加签人。请从列出的人员中选择。",
    en: "You can remove only signers whom you asked and who have not signed. Choose among those listed.",
  },
  "workflow.route_at_once": {
    status: 409,
    zh: "“{step}”环节请在办理时直接选择去向，不需要预先选定。",
    en: "“{step}” is passed on as it is completed. Choose the next step there.",
  },
  "workflow.batch_under_way": {
    status: 409,
    zh: "同样的批量办理正在进行。请等它结束，或先停止它。",
    en: "The same is being done to many cases already. Wait for its end, or stop it first.",
  },
  "workflow.cannot_route_there": {
    status: 422,
    zh: "“{step}”环节不能直接送到所选环节。请从列出的环节中选择。",
    en: "“{step}” cannot pass the case to that step. Choose one of those offered.",
  },
  "workflow.no_such_step": {
    status: 422,
    zh: "流程中没有这个人工环节。请从列出的环节中选择。",
    en: "The process has no such user task. Choose one of those listed.",
  },
  "workflow.cannot_migrate": {
    status: 409,
    zh: "这件事项正处在“{step}”，新版本中没有这个环节或不再是同类环节，不能迁移。请等它办过这一环节，或在新版本中保留该环节。",
    en: "The case stands at “{step}”, which the new version lacks or has as something else. Wait until it has passed it, or keep the step.",
  },
  "workflow.already_there": {
    status: 409,
    zh: "这件事项已在该版本上流转，无需迁移。",
    en: "The case runs on that version already.",
  },
  "workflow.no_time": {
    status: 409,
    zh: "定时“{step}”要用的时间没有填写，本次操作没有生效。请补填后再办。",
    en: "The moment that the timer “{step}” waits for is not filled in, so nothing was changed. Fill it in first.",
  },
  "workflow.timer_gone": {
    status: 409,
    zh: "这个定时已经处理或不再需要。",
    en: "This timer has run out already or is not needed any more.",
  },
  "workflow.cannot_terminate": {
    status: 409,
    zh: "这类事项不能直接终止流程。请跳转到最后环节后办结，或在业务页面退回。",
    en: "A case of this kind cannot be ended early. Take it to its last step and finish it, or send it back on its page.",
  },
  "workflow.case_settled": {
    status: 409,
    zh: "办理结果已经发出，不能再跳转环节或者终止流程。需要时请更换办理人，或者在业务页面撤回、补发。",
    en: "What came of this case has been sent out: it can neither be taken to another step nor be ended early. Change its handler, or recall or supplement it on its page.",
  },
  "workflow.already_suspended": {
    status: 409,
    zh: "流程已经暂停，无需再次暂停。",
    en: "The process is suspended already.",
  },
  "workflow.not_suspended": {
    status: 409,
    zh: "流程没有暂停，无需恢复。",
    en: "The process is not suspended; there is nothing to resume.",
  },
  "workflow.nothing_to_claim": {
    status: 409,
    zh: "这项任务只有您一人办理，或已经签领，无需签领。",
    en: "The task is yours alone or already claimed; there is nothing to claim.",
  },
  "workflow.not_claimed": {
    status: 409,
    zh: "您没有签领这项任务，无需取消。",
    en: "You have not claimed this task; there is nothing to release.",
  },
  "workflow.cannot_urge_yourself": {
    status: 409,
    zh: "这项任务由您办理或代办，不用催办。",
    en: "You can handle this task yourself; do so instead of urging.",
  },
  "workflow.person_unknown": {
    status: 422,
    zh: "所选人员中有{count}人已离职、没有在任岗位，或是不办理业务的管理员，请重新选择。",
    en: "{count} of the chosen have left, hold no post, or are administrators, who handle no business. Choose again.",
  },
  "workflow.process_unknown": {
    status: 409,
    zh: "流程“{process}”尚未发布。请系统管理员发布后再试。",
    en: "The process “{process}” is not published. Ask the system administrator to publish it.",
  },
  "workflow.case_running": {
    status: 409,
    zh: "这件事项已在流转中，不能重复发起。请打开该事项查看。",
    en: "This case is running already. Open it instead of starting it again.",
  },
  "workflow.process_refused": {
    status: 422,
    zh: "流程不能发布，请按各项提示修改后再发布。",
    en: "The process cannot be published. Correct what is named and publish again.",
  },
  "workflow.file_refused": {
    status: 422,
    zh: "这个文件里没有可以打开的流程，请按提示处理后再导入。",
    en: "No process can be opened from this file. Correct what is named and import it again.",
  },
  "workflow.rehearsal_refused": {
    status: 422,
    zh: "流程还不能试运行，请按各项提示修改后再试运行。",
    en: "The process cannot be rehearsed yet. Correct what is named and rehearse again.",
  },
  "workflow.draft_exists": {
    status: 409,
    zh: "流程“{name}”已有未发布的草稿。请打开该草稿继续修改，或先删除草稿。",
    en: "The process “{name}” has a draft that is not published yet. Go on with it, or delete it first.",
  },
  "workflow.process_key_taken": {
    status: 409,
    zh: "标识“{key}”已被流程“{name}”使用。请在流程属性中换一个标识；要修改该流程的，请从该流程新建草稿。",
    en: "The key “{key}” belongs to the process “{name}”. Choose another, or begin a draft from that process to change it.",
  },
  "workflow.draft_other_process": {
    status: 422,
    zh: "草稿是流程“{key}”的新版本，标识不能改为“{wanted}”。请改回原标识；要另建流程的，请导出后作为新流程导入。",
    en: "The draft is a new version of “{key}” and cannot become “{wanted}”. Restore the key, or export it and import it as a new process.",
  },
} satisfies ErrorCatalogue;
export type WorkflowErrorCode = keyof typeof workflowErrors;
