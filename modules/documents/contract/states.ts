import { z } from "zod";

/**
 * Where an outgoing document stands. The states from `draft` to `dispatched` are steps of the process by the same names
 * (条例 第十八条、第二十五条); `review` is any other step that an office has added to it. `filed` is the end of its way, `void`
 * that of a draft which was not to be issued.
 */
export const outgoingStates = [
  "draft",
  "departmentReview",
  "countersign",
  "officeReview",
  "review",
  "signOff",
  "jointSignOff",
  "recheck",
  "registration",
  "dispatch",
  "dispatched",
  "filed",
  "void",
] as const;
export const OutgoingState = z.enum(outgoingStates).meta({ id: "OutgoingState" });
export type OutgoingState = z.infer<typeof OutgoingState>;

/** What a person may do with an outgoing document; each is a command. */
export const outgoingActions = [
  "save",
  "submit",
  "delete",
  "void",
  "comment",
  "override",
  "departmentReview",
  "countersign",
  "officeReview",
  "signOff",
  "jointSignOff",
  "recheck",
  "register",
  "dispatch",
  "supplement",
  "file",
  "exportWord",
] as const;
export const OutgoingAction = z.enum(outgoingActions);
export type OutgoingAction = z.infer<typeof OutgoingAction>;
