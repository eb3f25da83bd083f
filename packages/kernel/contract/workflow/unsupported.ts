import type { Bilingual } from "../base/index.ts";

interface Unsupported extends Bilingual {
  remedy: Bilingual;
}

const asUserTask: Bilingual = {
  zh: "有人要办的，请改为人工环节；由系统做的，请改为自动环节。",
  en: "Make it a user task where a person acts, or a service task where the system does.",
};
const asServiceTask: Bilingual = {
  zh: "请改为自动环节，并选择一个动作。",
  en: "Make it a service task and choose an action.",
};
const asUserWait: Bilingual = {
  zh: "请改为由人登记结果的人工环节。",
  en: "Make it a user task in which a person records the result.",
};
/** What makes up for what was done before is not known by itself. */
const asUndoing: Bilingual = {
  zh: "撤销要做的事，请画成环节，由排他分支走到那里。",
  en: "Draw what undoes it as steps of their own, and reach them by an exclusive gateway.",
};

/** BPMN elements that the engine does not run: what they are called, and what to draw instead. */
export const unsupportedElements: Record<string, Unsupported> = {
  "bpmn:Task": { zh: "未指定类型的任务", en: "a task of no type", remedy: asUserTask },
  "bpmn:ManualTask": { zh: "手工任务", en: "a manual task", remedy: asUserTask },
  "bpmn:ScriptTask": { zh: "脚本任务", en: "a script task", remedy: asServiceTask },
  "bpmn:SendTask": { zh: "发送任务", en: "a send task", remedy: asServiceTask },
  "bpmn:BusinessRuleTask": { zh: "业务规则任务", en: "a business rule task", remedy: asServiceTask },
  "bpmn:ReceiveTask": { zh: "接收任务", en: "a receive task", remedy: asUserWait },
  "bpmn:AdHocSubProcess": {
    zh: "自由子流程",
    en: "an ad-hoc sub-process",
    remedy: {
      zh: "请改为普通内嵌子流程，画出各环节的先后。",
      en: "Make it an ordinary embedded sub-process with flows.",
    },
  },
  "bpmn:EventBasedGateway": {
    zh: "事件网关",
    en: "an event-based gateway",
    remedy: {
      zh: "请改为由人选择结果的人工环节，后接排他分支。",
      en: "Use a user task with choices and an exclusive gateway.",
    },
  },
  "bpmn:ComplexGateway": {
    zh: "复杂网关",
    en: "a complex gateway",
    remedy: { zh: "请改为排他、并行或包容分支。", en: "Use an exclusive, parallel or inclusive gateway." },
  },
  eventSubProcess: {
    zh: "事件子流程",
    en: "an event sub-process",
    remedy: { zh: "请删除它，或画成主流程中的环节。", en: "Remove it, or draw its steps in the main flow." },
  },
  compensation: { zh: "补偿环节", en: "a compensation step", remedy: asUndoing },
  loop: {
    zh: "自行循环的环节",
    en: "a step that loops by itself",
    remedy: { zh: "请用连线画回去，由条件决定是否重复。", en: "Draw the loop with a flow and a condition." },
  },
  severalTimes: {
    zh: "多实例的环节",
    en: "a multi-instance step",
    remedy: {
      zh: "同一事项由多人办理的，请去掉多实例，在属性中设为会签，由办理人规则找出各人。",
      en: "Where several people handle one case, remove it, let all of them handle the step and let the handlers rule find them.",
    },
  },
  actionSeveralTimes: {
    zh: "多实例的自动环节",
    en: "a multi-instance service task",
    remedy: {
      zh: "请去掉多实例，由一个动作一次办完。",
      en: "Let one action do all of it at once.",
    },
  },
  partSeveralTimes: {
    zh: "多实例的子流程或调用活动",
    en: "a multi-instance sub-process or call activity",
    remedy: {
      zh: "请去掉多实例：由多人同时办的，把其中的环节设为会签；各办各的，请画成并行的几路，或分别发起。",
      en: "Draw it once: where several people act, let all of them handle its steps; what goes its own ways is drawn as parallel branches, or begun as cases of its own.",
    },
  },
  other: {
    zh: "本系统不认识的元素",
    en: "an element that is not known here",
    remedy: {
      zh: "请删除或改用人工环节、自动环节和分支。",
      en: "Remove it, or use user tasks, service tasks and gateways.",
    },
  },
};

const triggers: Record<string, Bilingual> = {
  message: { zh: "消息", en: "message" },
  signal: { zh: "信号", en: "signal" },
  error: { zh: "错误", en: "error" },
  escalation: { zh: "升级", en: "escalation" },
  conditional: { zh: "条件", en: "conditional" },
  compensate: { zh: "补偿", en: "compensation" },
  cancel: { zh: "取消", en: "cancel" },
  link: { zh: "链接", en: "link" },
  timer: { zh: "定时", en: "timer" },
  terminate: { zh: "终止", en: "terminate" },
};

interface EventWords extends Bilingual {
  remedy: Bilingual;
}

const events: Record<string, EventWords> = {
  "bpmn:StartEvent": {
    zh: "开始事件",
    en: "start event",
    remedy: {
      zh: "请改为普通开始事件：事项由人发起，或由业务模块发起。",
      en: "Make it a plain start event: a person or a module begins a case.",
    },
  },
  "bpmn:EndEvent": {
    zh: "结束事件",
    en: "end event",
    remedy: {
      zh: "请改为普通结束事件；要通知他人或登记结果的，在它前面加自动环节或人工环节。",
      en: "Make it a plain end event, and tell others by a service or user task before it.",
    },
  },
  "bpmn:IntermediateCatchEvent": { zh: "中间捕获事件", en: "intermediate catch event", remedy: asUserWait },
  "bpmn:IntermediateThrowEvent": { zh: "中间抛出事件", en: "intermediate throw event", remedy: asServiceTask },
  "bpmn:BoundaryEvent": {
    zh: "边界事件",
    en: "boundary event",
    remedy: {
      zh: "请在所附的环节之后用排他分支，按办理结果或字段分流；只看时间的，改为边界定时事件。",
      en: "Branch by an exclusive gateway behind what it is attached to, by a choice or a field; where only time counts, make it a boundary timer.",
    },
  },
};

/** What goes wrong leads a case another way. */
const asOtherWay: Bilingual = {
  zh: "请改为普通结束事件；要另走一路的，在它前面用办理结果或字段记下原因，由排他分支分流。",
  en: "Make it a plain end event; where the case is to go another way, note why by a choice or a field before it and branch by an exclusive gateway.",
};

/**
 * What an event is called that waits for something that never comes here, and what to draw instead.
 * @param definitions the types of its event definitions, as `bpmn:MessageEventDefinition`
 */
export function unsupportedEvent(event: string, definitions: readonly string[]): Unsupported {
  const { zh, en, remedy: usual } = events[event] ?? { ...unsupportedElements.other!, remedy: asUserWait };
  const undoes = definitions.includes("bpmn:CompensateEventDefinition") && event !== "bpmn:StartEvent";
  const fails = event === "bpmn:EndEvent" && definitions.some((type) => /Error|Cancel/.test(type));
  const remedy = undoes ? asUndoing : fails ? asOtherWay : usual;
  const name = (type: string) => type.replace(/^bpmn:|EventDefinition$/g, "");
  const words = [...new Set(definitions)].map(
    (type) => triggers[name(type).toLowerCase()] ?? { zh: name(type), en: name(type) },
  );
  const trigger = { zh: words.map((one) => one.zh).join("、"), en: words.map((one) => one.en).join(" and ") };
  if (words.length === 0)
    return { zh: `没有触发条件的${zh}`, en: `an ${en} without a trigger`.replace("an b", "a b"), remedy };
  return { zh: `${trigger.zh}${zh}`, en: `${/^[aeio]/.test(trigger.en) ? "an" : "a"} ${trigger.en} ${en}`, remedy };
}
