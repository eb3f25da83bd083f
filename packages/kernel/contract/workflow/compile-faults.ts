import type { Bilingual } from "../base/index.ts";

/**
 * Why a process file is not published. Every sentence names the element, the reason and what would mend it;
 * `{…}` is filled from the fault.
 */
export const compileFaults = {
  unreadable: {
    zh: "读不懂这个文件：{detail}。请用 BPMN 2.0 编辑器重新导出后再上传。",
    en: "The file cannot be read: {detail}. Export it again from a BPMN 2.0 editor.",
  },
  not_bpmn: {
    zh: "这不是 BPMN 2.0 文件：开头没有 BPMN 2.0 的 definitions，可能是 XPDL、DMN 等其他格式，或者没有声明命名空间。请在原系统中导出为 BPMN 2.0 后再上传。",
    en: "This is no BPMN 2.0 file: it does not begin with definitions of BPMN 2.0. It may be XPDL, DMN or another format, or lack its namespace. Export it as BPMN 2.0 where it was drawn.",
  },
  doctype: {
    zh: "文件开头带有 DOCTYPE 实体声明，为安全起见不予读取。请删去 <!DOCTYPE …> 这一段后再上传。",
    en: "The file begins with a DOCTYPE that declares entities, which are not read, for safety. Remove <!DOCTYPE …> and try again.",
  },
  duplicate_id: {
    zh: "文件中有两个元素的标识都是“{id}”。请把其中一个改为别的标识。",
    en: "Two elements of the file have the same id “{id}”. Give one of them another.",
  },
  too_large: {
    zh: "“{name}”有 {count} 个环节、分支和事件，超过 {most} 个。请拆成几个流程，用调用活动连起来。",
    en: "“{name}” has {count} {count, step|steps}, gateways and events, more than {most}. Split it into processes and call them.",
  },
  too_deep: {
    zh: "文件里子流程一层套一层，层数太多。请减少嵌套，或改用调用活动。",
    en: "The file nests sub-processes too deeply. Nest fewer, or use call activities.",
  },
  link_unmatched: {
    zh: "链接事件“{name}”没有唯一对应的另一端（名为“{value}”的抛出或捕获链接）。请在同一流程内让链接名成对：抛出可有多个，捕获只有一个。",
    en: "The link event “{name}” has no single counterpart (a throwing or catching link “{value}”). Pair link names within one process: any number that throw, exactly one that catches.",
  },
  no_process: {
    zh: "文件中没有流程。请在画布上画出流程后再发布。",
    en: "The file holds no process. Draw one and publish again.",
  },
  only_pools: {
    zh: "文件中只画了各参与方（泳池）和它们之间的往来，池里没有流程。请在要运行的那个泳池里画出开始事件、环节和结束事件后再发布。",
    en: "The file holds only participants (pools) and what goes between them, and no process in any pool. Draw a start event, steps and an end event in the pool that is to run.",
  },
  only_choreography: {
    zh: "文件中画的是编排图（choreography），只说各方往来什么，不说由谁办理，不能运行。请另画一个流程后再发布。",
    en: "The file holds a choreography, which says what goes between parties and not who handles it, and cannot run. Draw a process instead.",
  },
  several_processes: {
    zh: "文件中有 {count} 个可执行流程（{names}），不知道该发布哪一个。请在流程属性中选定要发布的流程，或在文件中只保留一个可执行流程。",
    en: "The file holds {count} {count, executable process|executable processes} ({names}). Choose the process to publish in the properties, or keep one executable process in the file.",
  },
  none_executable: {
    zh: "文件中有 {count} 个流程（{names}），没有一个标为可执行。请在流程属性中选定要发布的流程，或在原系统中把它标为可执行（isExecutable）。",
    en: "The file holds {count} {count, process|processes} ({names}), none of them executable. Choose the process to publish in the properties, or mark it as executable (isExecutable) where it was drawn.",
  },
  unsupported: {
    zh: "“{name}”是{type}，暂不支持。{remedy}",
    en: "“{name}” is {type}, which is not supported. {remedy}",
  },
  unknown_attribute: {
    zh: "“{name}”上的扩展属性 {attribute} 不存在，可能是拼写有误。请改正或删除。",
    en: "“{name}” has an extension attribute {attribute} that does not exist. Correct or remove it.",
  },
  bad_value: {
    zh: "“{name}”的 {attribute} 不能是“{value}”，可用的值：{allowed}。请改正。",
    en: "{attribute} of “{name}” cannot be “{value}”. Use one of: {allowed}.",
  },
  bad_key: {
    zh: "流程的标识“{name}”不合规范。请改用字母开头、由字母、数字、下划线、点和短横组成的标识，不超过 100 个字符。",
    en: "The process id “{name}” cannot be used. Start with a letter; use letters, digits, _ . - and at most 100 characters.",
  },
  bad_id: {
    zh: "元素“{name}”的标识“{id}”不能使用。请在编辑器中改为其他标识，例如 step_1。",
    en: "The id “{id}” of “{name}” cannot be used. Change it, e.g. to step_1.",
  },
  no_start: {
    zh: "“{name}”没有开始事件。请加一个开始事件并连到第一步。",
    en: "“{name}” has no start event. Add one and connect it to the first step.",
  },
  sub_process_empty: {
    zh: "子流程“{name}”里面是空的。请在里面画出开始事件、环节和结束事件，或把它改为一个人工环节。",
    en: "Nothing is drawn in the sub-process “{name}”. Draw a start event, steps and an end event in it, or make it a user task.",
  },
  several_starts: {
    zh: "“{name}”有 {count} 个开始事件。请只保留一个。",
    en: "“{name}” has {count} {count, start event|start events}. Keep one.",
  },
  flow_broken: {
    zh: "连线“{name}”的一端没有接到任何环节。请重新连接或删除。",
    en: "The flow “{name}” is not connected at one end. Connect or remove it.",
  },
  flow_into_start: {
    zh: "有连线进入开始事件“{name}”。请把连线改接到后面的环节。",
    en: "A flow leads into the start event “{name}”. Lead it to a later step.",
  },
  flow_out_of_end: {
    zh: "结束事件“{name}”后面还有连线：事项到这里就结束，后面的环节不会办理。请删除连线；要接着办的，把它改为普通中间事件。",
    en: "A flow leads out of the end event “{name}”, where a case ends: what follows would never be done. Remove the flow, or make it a plain intermediate event.",
  },
  flow_into_boundary: {
    zh: "有连线进入边界事件“{name}”，它只由所附的环节触发。请把连线改接到它后面的环节。",
    en: "A flow leads into the boundary event “{name}”, which is opened only by what it is attached to. Lead the flow to the step behind it.",
  },
  flow_crosses: {
    zh: "连线“{name}”穿过了子流程或泳池的边框。请在里面接到结束事件，再从子流程的边框连到外面；要进入子流程的，连到它的边框。",
    en: "The flow “{name}” crosses the edge of a sub-process or pool. Lead it to an end event inside and go on from the sub-process itself; to enter one, lead it to its edge.",
  },
  unreachable: {
    zh: "环节“{name}”从开始走不到。请从前面的环节连线到它，或删除它。",
    en: "“{name}” cannot be reached from the start. Connect a step to it or remove it.",
  },
  no_way_on: {
    zh: "环节“{name}”后面没有连线，走到这里就停住了。请连到下一环节或结束事件。",
    en: "Nothing follows “{name}”, so a case would stop there. Connect it to the next step or to an end event.",
  },
  no_way_to_end: {
    zh: "从环节“{name}”怎么走都到不了结束。请加一条通向结束事件的路。",
    en: "No way leads from “{name}” to an end. Add one.",
  },
  endless_loop: {
    zh: "“{name}”处在一个没有人工环节的循环里，会无休止地转。请在循环中放一个人工环节，或断开循环。",
    en: "“{name}” lies on a loop without any person's step, which would turn for ever. Put a user task on it or cut it.",
  },
  condition_missing: {
    zh: "从分支“{name}”到“{flow}”的连线既没有条件，也不是默认连线。请写上条件或设为默认连线。",
    en: "The flow from “{name}” to “{flow}” has neither a condition nor is it the default. Give it a condition or make it the default.",
  },
  condition_wrong: {
    zh: '连线“{name}”的条件“{condition}”不是正确的 FEEL 表达式（{detail}）。请改正，例如：金额 > 5000 或 outcome = "agree"。',
    en: 'The condition “{condition}” of the flow “{name}” is not FEEL ({detail}). Correct it, e.g. amount > 5000 or outcome = "agree".',
  },
  condition_foreign: {
    zh: "连线“{name}”的条件“{condition}”是其他产品的写法，本系统用 FEEL 书写条件。{remedy}",
    en: "The condition “{condition}” of the flow “{name}” is written for another product; conditions here are FEEL. {remedy}",
  },
  condition_costly: {
    zh: '连线“{name}”的条件里有循环、区间遍历或正则表达式，可能使系统停滞。请改用列表函数，例如 list contains(部门, "x")。',
    en: 'The condition of the flow “{name}” iterates over a range or uses a regular expression, which could stall the system. Use list functions, e.g. list contains(departments, "x").',
  },
  outcome_not_offered: {
    zh: "连线“{name}”的条件要求办理结果为“{value}”，但之前没有环节提供这个结果，不会有人这样选。{remedy}",
    en: "The condition of the flow “{name}” asks for the choice “{value}”, which no step before it offers: nobody can choose so. {remedy}",
  },
  outcome_unknown_step: {
    zh: "连线“{name}”的条件要看环节“{value}”的办理结果，但没有这个人工环节。请改为流程中人工环节的标识。",
    en: "The condition of the flow “{name}” asks what was chosen in “{value}”, which is no user task of this process. Use the id of one.",
  },
  handlers_missing: {
    zh: "环节“{name}”没有指定办理人，到这里不会有人收到。请设置办理人规则。",
    en: "The step “{name}” says nobody who handles it. Give it a handlers rule.",
  },
  handlers_elsewhere: {
    zh: "环节“{name}”在原来的系统中由{value}办理，本系统不知道对应谁。{remedy}",
    en: "The step “{name}” went to {value} where it was drawn, who is not known here. {remedy}",
  },
  handlers_lane: {
    zh: "环节“{name}”没有指定办理人。它画在泳道“{value}”里，但泳道不决定由谁办理：请设置办理人规则，例如选对应的角色或岗位。",
    en: "The step “{name}” says nobody who handles it. It lies in the lane “{value}”, but lanes do not decide that: give it a handlers rule, e.g. the role or post that corresponds.",
  },
  rule_incomplete: {
    zh: "环节“{name}”的办理人规则“{find}”缺少 {attribute}，永远找不到人。请补上。",
    en: "The handlers rule “{find}” of “{name}” lacks {attribute}, so it can never find anyone. Add it.",
  },
  rule_bad_id: {
    zh: "环节“{name}”的办理人规则引用了“{value}”，系统中没有在用的对应人员、岗位、单位或科室。请重新选择。",
    en: "The handlers rule of “{name}” refers to “{value}”: no such person, post, unit or department in use. Choose again.",
  },
  rule_unknown_role: {
    zh: "环节“{name}”的办理人规则要找角色“{value}”，系统中没有这个角色。请改为现有角色，或先建立该角色。",
    en: "The handlers rule of “{name}” asks for the role “{value}”, which does not exist. Choose an existing role or create it.",
  },
  rule_unknown_step: {
    zh: "环节“{name}”要由“{value}”环节的办理人办理，但没有这个人工环节。请改为流程中的人工环节。",
    en: "“{name}” goes to the handler of “{value}”, which is no user task of this process. Name one that is.",
  },
  rule_later_step: {
    zh: "环节“{name}”要由“{value}”环节的办理人办理，但走到这里之前不会经过那个环节。请改为前面的环节。",
    en: "“{name}” goes to the handler of “{value}”, which never comes before it. Name an earlier step.",
  },
  chosen_without_from: {
    zh: "环节“{name}”由上一办理人选人，但没有规定从哪些人里选。请在规则内加上可选范围（from）。",
    en: "The handlers of “{name}” are chosen by the previous handler, but it does not say from whom. Add a “from” rule.",
  },
  route_unknown_step: {
    zh: "环节“{name}”允许自由送到“{value}”，但没有这个人工环节。请改为流程中的人工环节。",
    en: "“{name}” may be passed freely to “{value}”, which is no user task of this process. Name one that is.",
  },
  route_out_of_branch: {
    zh: "环节“{name}”在并行分支内，不能自由送到分支外的“{value}”，否则会合处会缺人。请改为同一分支内的环节。",
    en: "“{name}” lies in a parallel branch and cannot be passed to “{value}” outside of it. Name a step of the same branch.",
  },
  timer_missing: {
    zh: "定时“{name}”没有写时间。请填写工作时间（如 3 days、4 hours），或时长（PT4H）、日期、有限次数的循环（R3/PT1H）。",
    en: "The timer “{name}” says no time. Give working time (3 days, 4 hours), a duration (PT4H), a date or a limited cycle (R3/PT1H).",
  },
  timer_wrong: {
    zh: "定时“{name}”的时间“{value}”不能用。请改为时长（如 P3D、PT4H，不超过十年）、日期（如 2027-01-31T09:00:00+08:00）或不超过 100 次的循环（R3/PT1H）。",
    en: "The time “{value}” of the timer “{name}” cannot be used. Give a duration (P3D, PT4H, at most ten years), a date (2027-01-31T09:00:00+08:00) or a cycle of at most 100 times (R3/PT1H).",
  },
  timer_not_on_step: {
    zh: "定时“{name}”没有附在人工环节、子流程或调用活动上。请把它拖到其中一个的边上。",
    en: "The timer “{name}” is on the edge of neither a user task, a sub-process nor a call activity. Put it on one.",
  },
  skip_with_form: {
    zh: "环节“{name}”须在业务页面办理（{form}），不能设为自动跳过。请取消跳过，或去掉该页面。",
    en: "“{name}” is completed by its own form ({form}) and so cannot be skipped. Remove the skip or the form.",
  },
  choice_twice: {
    zh: "环节“{name}”的选项“{value}”出现了两次或没有取值。请改为各不相同的值。",
    en: "The choice “{value}” of “{name}” is there twice or has no value. Give each its own.",
  },
  share_needs_choices: {
    zh: "环节“{name}”按比例通过，须有 1 至 100 的比例（share）和至少两个选项（第一个为同意）。请补上。",
    en: "“{name}” passes by share: it needs a share from 1 to 100 and at least two choices, the first being the approval.",
  },
  action_missing: {
    zh: "自动环节“{name}”没有指定动作，到这里什么也不会做。请选择一个动作。",
    en: "The service task “{name}” names no action. Choose one.",
  },
  action_unknown: {
    zh: "自动环节“{name}”的动作“{value}”不存在。请从已有动作中选择：{allowed}。",
    en: "The action “{value}” of “{name}” does not exist. Choose one of: {allowed}.",
  },
  call_missing: {
    zh: "调用活动“{name}”没有说明调用哪个流程。请选择一个已发布的流程。",
    en: "The call activity “{name}” does not say which process it calls. Choose a published one.",
  },
  call_unknown: {
    zh: "调用活动“{name}”要调用流程“{value}”，但没有已发布的这个流程。请先发布它，或改选其他流程。",
    en: "The call activity “{name}” calls the process “{value}”, which is not published. Publish it first or choose another.",
  },
  call_expression: {
    zh: "调用活动“{name}”用表达式“{value}”决定调用哪个流程，本系统须写明。请选择一个已发布的流程；有几种可能的，用排他分支分别调用。",
    en: "The call activity “{name}” leaves it to the expression “{value}” which process it calls. Choose a published one; where there are several, branch by an exclusive gateway and call each.",
  },
  call_task: {
    zh: "调用活动“{name}”调用的“{value}”是文件中的全局任务，不是流程。有人要办的，请改为人工环节；由系统做的，请改为自动环节。",
    en: "The call activity “{name}” calls “{value}”, a global task of the file and no process. Make it a user task where somebody handles it, otherwise a service task.",
  },
  call_recursive: {
    zh: "“{name}”调用的流程又会回过头来调用本流程（{value}），永远走不完。请去掉其中一个调用；要重复办理的，用连线画回去。",
    en: "What “{name}” calls comes back to calling this process ({value}), which would never end. Remove one of the calls; draw a flow back where work is repeated.",
  },
  join_starved: {
    zh: "汇聚“{name}”要等的分支“{flow}”有时不会来，流程会卡在这里。请让分支与汇聚成对，类型一致（排他分支后面用排他汇聚）。",
    en: "The join “{name}” waits for “{flow}”, which does not always come, so a case would be stuck. Pair each split with a join of its own kind.",
  },
  joins_wait: {
    zh: "汇聚“{name}”与别的汇聚互相等待，流程会卡住。请让每个分支的各条线先在自己的汇聚处会合。",
    en: "The join “{name}” and another wait for each other. Let the branches of each split meet at their own join first.",
  },
  done_twice: {
    zh: "并行的几条线没有汇聚就到了“{name}”，它和后面的环节会重复办理。请在它前面加一个并行汇聚。",
    en: "Parallel branches reach “{name}” without a join, so it and what follows would be done more than once. Put a join before it.",
  },
  too_complex: {
    zh: "“{name}”的分支组合太多，无法确认不会卡住。请拆成几个流程，或减少嵌套的并行分支。",
    en: "“{name}” has too many combinations of branches to be sure that it cannot get stuck. Split it or nest fewer branches.",
  },
} satisfies Record<string, Bilingual>;
export type CompileFaultCode = keyof typeof compileFaults;
