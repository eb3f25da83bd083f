export * from "./adapting.ts";
export * from "./batch-run.ts";
export * from "./comparing.ts";
export { type CompileFaultCode, compileFaults } from "./compile-faults.ts";
export {
  type ComparedChoice,
  comparedChoices,
  conditionNames,
  conditionPaths,
  givenNames,
  textNames,
} from "./condition-names.ts";
export { type ConditionContext, conditionFault, holds } from "./conditions.ts";
export * from "./designing.ts";
export { type WorkflowErrorCode, workflowErrors } from "./errors.ts";
export { type WorkflowEvent, type WorkflowEventName, workflowEvents } from "./events.ts";
export * from "./handing-over.ts";
export * from "./inputs.ts";
export { withPrefixesAsGiven, withPrefixesToKeep } from "./keep-prefixes.ts";
export { keepReferences } from "./keep-references.ts";
export * from "./migrating.ts";
export { tzModdle, tzNamespace } from "./moddle.ts";
export { type WorkflowPermission, workflowPermissions } from "./permissions.ts";
export * from "./previewing.ts";
export * from "./rehearsing.ts";
export { type Unheeded, unheeded, unheededSentence } from "./remarks.ts";
export { unsupportedElements, unsupportedEvent } from "./unsupported.ts";
export * from "./views.ts";
export * from "./words.ts";
export { xmlText } from "./xml-text.ts";
