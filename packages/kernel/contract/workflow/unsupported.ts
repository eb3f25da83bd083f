import type { Bilingual } from "../base/index.ts";

interface Unsupported extends Bilingual {
  remedy: Bilingual;
}

const asUserTask: Bilingual = {
  zh: "有人要办的，请改为用户任务；由系统做的，请改为服务任务。",
  en: "Make it a user task where a person acts, or a service task where the system does.",
};
const asServiceTask: Bilingual = {
  zh: "请改为服务任务，并选择一个动作。",
  en: "Make it a service task and choose an action.",
};
const asUserWait: Bilingual = {
  zh: "请改为由人登记结果的用户任务。",
  en: "Make it a user task in which a person records the result.",
};
const asPlainEvent: Bilingual = {
  zh: "请改为不带触发条件的开始或结束事件。",
  en: "Make it a plain start or end event.",
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
      zh: "请改为由人选择结果的用户任务，后接排他网关。",
      en: "Use a user task with choices and an exclusive gateway.",
    },
  },
  "bpmn:ComplexGateway": {
    zh: "复杂网关",
    en: "a complex gateway",
    remedy: { zh: "请改为排他、并行或包容网关。", en: "Use an exclusive, parallel or inclusive gateway." },
  },
  "bpmn:IntermediateCatchEvent": {
    zh: "非定时的中间捕获事件",
    en: "an intermediate catch event that is no timer",
    remedy: asUserWait,
  },
  "bpmn:IntermediateThrowEvent": { zh: "中间抛出事件", en: "an intermediate throw event", remedy: asServiceTask },
  boundaryTrigger: {
    zh: "非定时的边界事件",
    en: "a boundary event that is no timer",
    remedy: {
      zh: "请改为边界定时事件，或在环节上设置选项，用排他网关分流。",
      en: "Make it a boundary timer, or give the step choices and branch by an exclusive gateway.",
    },
  },
  eventSubProcess: {
    zh: "事件子流程",
    en: "an event sub-process",
    remedy: { zh: "请删除它，或画成主流程中的环节。", en: "Remove it, or draw its steps in the main flow." },
  },
  eventDefinition: { zh: "带触发条件的事件", en: "an event with a trigger", remedy: asPlainEvent },
  loop: {
    zh: "循环或多实例的环节",
    en: "a looping or multi-instance step",
    remedy: {
      zh: "多人办理请用会签（finish=allOf），重复办理请用连线画回去。",
      en: "Use finish=allOf for several handlers, or draw the loop with a flow.",
    },
  },
  other: {
    zh: "本系统不认识的元素",
    en: "an element that is not known here",
    remedy: {
      zh: "请删除或改用用户任务、服务任务和网关。",
      en: "Remove it, or use user tasks, service tasks and gateways.",
    },
  },
};
