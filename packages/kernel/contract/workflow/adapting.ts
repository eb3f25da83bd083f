import { z } from "zod";
import { bilingual } from "../base/index.ts";
import { BpmnText } from "./designing.ts";

/** What can be changed in a file of another product so that it runs here. */
export const adaptations = {
  condition: {
    zh: "连线“{name}”的条件“{before}”改写为“{after}”。",
    en: "The condition “{before}” of the flow “{name}” is written as “{after}”.",
  },
  toUserTask: {
    zh: "“{name}”（{before}）改为人工环节，办理人需另行设置。",
    en: "“{name}” ({before}) becomes a user task; say who handles it.",
  },
  toServiceTask: {
    zh: "“{name}”（{before}）改为自动环节，原来的脚本或设置不再保留，动作需另行选择。",
    en: "“{name}” ({before}) becomes a service task without its script or settings; choose its action.",
  },
  allOf: {
    zh: "“{name}”由多实例改为会签，由办理人规则找出各人。",
    en: "“{name}” is handled by all whom its handlers rule finds, instead of in several instances.",
  },
  anyOf: {
    zh: "“{name}”由多实例改为或签：由办理人规则找出各人，一人办完即往下走。",
    en: "“{name}” is handled by any one of those whom its handlers rule finds, instead of in several instances.",
  },
  completion: {
    zh: "“{name}”原来的完成条件“{before}”没有保留，各人全部办完才往下走；要按比例通过的，请设置比例和办理结果。",
    en: "The completion condition “{before}” of “{name}” is not kept: all have to handle it. Where a share is enough, set the share and the choices.",
  },
  drafter: {
    zh: "“{name}”原由发起人办理，改为由起草人办理。",
    en: "“{name}”, which went to the initiator, goes to the drafter.",
  },
  handlerField: {
    zh: "“{name}”原由“{before}”办理，改为由字段“{after}”中填写的人员办理。",
    en: "“{name}”, which went to “{before}”, goes to the person in the field “{after}” of the case.",
  },
  plainEvent: {
    zh: "“{name}”（{before}）改为普通事件，不再对外发出；要通知他人的，请在它前面加自动环节或人工环节。",
    en: "“{name}” ({before}) becomes a plain event that sends nothing; tell others by a service or user task before it.",
  },
  timerField: {
    zh: "定时“{name}”的时间“{before}”改为取自事项的字段“{after}”。",
    en: "The time “{before}” of the timer “{name}” is taken from the field “{after}” of the case.",
  },
  plainStart: {
    zh: "“{name}”（{before}）改为普通开始事件，事项由人或业务模块发起。",
    en: "“{name}” ({before}) becomes a plain start event: a person or a module begins a case.",
  },
} as const;
export type Adaptation = keyof typeof adaptations;

export const AdaptRequest = z.object({ bpmn: BpmnText });
export const AdaptedProcess = z
  .object({
    bpmn: z.string(),
    /** What was changed, in the order of the file; nothing where nothing could be. */
    changes: z.array(z.object({ element: z.string(), message: bilingual })),
  })
  .meta({ id: "AdaptedProcess" });
export type AdaptedProcess = z.infer<typeof AdaptedProcess>;
