export { compileProcess } from "./compile/compile.ts";
export type { Graph } from "./compile/graph.ts";
export type { Json } from "./compile/json.ts";
export { workflowFloor } from "./floor.ts";
export type {
  ActionContext,
  CaseRef,
  CaseType,
  OpinionWitness,
  ServiceAction,
  WhichKinds,
  WrittenOpinion,
} from "./module.ts";
export { type Circulated, type Circulation, circulate } from "./operations/circulate.ts";
export { type Completion, completeTask } from "./operations/complete-task.ts";
export { handwritingOf } from "./operations/handwriting.ts";
export { mayReadCase } from "./operations/may-read-case.ts";
export type { ActingContext, TaskTarget } from "./operations/meet.ts";
export type { Performed } from "./operations/perform.ts";
export { publishProcess } from "./operations/publish-process.ts";
export { publishProcesses } from "./operations/publish-processes.ts";
export { isInvolved } from "./operations/relation.ts";
export { type SendingBack, sendBackTask } from "./operations/send-back-task.ts";
export { type ProcessStart, startProcess } from "./operations/start-process.ts";
export { terminateInstance } from "./operations/terminate-instance.ts";
export { transferTask } from "./operations/transfer-task.ts";
export { type CaseUpdate, updateCase } from "./operations/update-case.ts";
export { historyOf } from "./queries/history-of.ts";
export { casesInOthersNames, openInOthersNames } from "./queries/in-others-names.ts";
export { type OpenTask, openTasksOf, taskFor } from "./queries/tasks-of-case.ts";
export type { Published } from "./store/insert-version.ts";
