export {
  type ConditionContext as Context,
  conditionFault,
  holds,
} from "../../../contract/workflow/conditions.ts";
