import type { Bilingual } from "../../../contract/base/index.ts";
import { unsupportedElements } from "../../../contract/workflow/index.ts";

/** What the designer's palette and the sentences of the checks call the kinds of element that run here. */
const kinds: Record<string, Bilingual> = {
  Process: { zh: "流程", en: "process" },
  SequenceFlow: { zh: "连线", en: "flow" },
  StartEvent: { zh: "开始事件", en: "start event" },
  EndEvent: { zh: "结束事件", en: "end event" },
  IntermediateCatchEvent: { zh: "中间事件", en: "intermediate event" },
  IntermediateThrowEvent: { zh: "中间事件", en: "intermediate event" },
  BoundaryEvent: { zh: "边界事件", en: "boundary event" },
  UserTask: { zh: "人工环节", en: "user task" },
  ServiceTask: { zh: "自动环节", en: "service task" },
  SubProcess: { zh: "子流程", en: "sub-process" },
  Transaction: { zh: "子流程", en: "sub-process" },
  CallActivity: { zh: "调用活动", en: "call activity" },
  ExclusiveGateway: { zh: "排他分支", en: "exclusive gateway" },
  ParallelGateway: { zh: "并行分支", en: "parallel gateway" },
  InclusiveGateway: { zh: "包容分支", en: "inclusive gateway" },
};
const other: Bilingual = { zh: "元素", en: "element" };

/** What an element is, without its article in English; where branches of a gateway meet it is a join. */
export function kindOf(type: string, isJoin: boolean): Bilingual {
  const unsupported = unsupportedElements[type];
  const kind = kinds[type.replace("bpmn:", "")];
  const { zh, en } = kind ?? (unsupported && { ...unsupported, en: unsupported.en.replace(/^an? /, "") }) ?? other;
  return isJoin ? { zh: zh.replace("分支", "汇聚"), en: en.replace("gateway", "join") } : { zh, en };
}
