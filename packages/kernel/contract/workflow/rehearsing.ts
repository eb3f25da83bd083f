import { z } from "zod";
import { bilingual, instant } from "../base/index.ts";
import { BpmnText } from "./designing.ts";
import { finishRules } from "./words.ts";

const scalar = z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]);
const step = z.string().max(200);
const fieldValues = z.record(z.string().max(100), z.union([scalar, z.array(scalar).max(1000)]));

/** `atOnce`: everybody handles what they get at the moment it comes; `atDue`: everybody takes all the time they have. */
export const paces = ["atOnce", "atDue"] as const;

/** A case that is played through a process without anything being written. */
export const RehearsalRequest = z.object({
  bpmn: BpmnText,
  /** In which post somebody drafts it. */
  drafterPostId: z.uuid(),
  /** The case's unit; the drafter's unless said otherwise. */
  unitId: z.uuid().optional(),
  /** When it starts; now unless said otherwise. */
  startAt: z.iso
    .datetime({ offset: true })
    .refine((text) => text > "2000" && text < "2100")
    .optional(),
  pace: z.enum(paces).default("atDue"),
  fields: fieldValues.default({}),
  /** What a handler fills in at a step the first, second … time; nothing where nothing is said. */
  filled: z.record(step, z.array(fieldValues).max(100)).default({}),
  /** What is chosen at a step the first, second … time; the first choice where nothing is said. */
  outcomes: z.record(step, z.array(z.string().max(100)).max(100)).default({}),
  /** Where a handler passes the case freely the first, second … time at a step; null, and where nothing is said: as it is drawn. */
  routes: z.record(step, z.array(step.nullable()).max(100)).default({}),
  /** Whom the previous handler chooses for a step; the first possible where nothing is said. */
  chosen: z.record(step, z.array(z.uuid()).max(200)).default({}),
});
export type RehearsalRequest = z.infer<typeof RehearsalRequest>;

const choice = z.object({ value: z.string(), name: bilingual });
const person = z.object({ id: z.uuid(), name: z.string(), unitName: z.string(), title: z.string() });
/** Element of the drawing, and what it is called. */
const at = { element: z.string(), name: z.string() };

export const RehearsedTask = z.object({
  kind: z.literal("task"),
  ...at,
  /** How often the case has come here, itself included. */
  visit: z.int(),
  arrivedAt: instant,
  /** Of the last of its handlers; null: no deadline. */
  dueAt: instant.nullable(),
  /** Null where the case ended or stopped before. */
  handledAt: instant.nullable(),
  handlers: z.array(person),
  finish: z.enum([...finishRules, "share"]),
  /** The rule in words. */
  why: bilingual,
  /** The rule found nobody: the office of the case's unit has it instead. */
  byOffice: z.boolean(),
  /** Among whom the previous handler chooses; null where the rule alone decides. */
  candidates: z.array(person).nullable(),
  choices: z.array(choice),
  outcome: z.string().nullable(),
  /** Steps to which the handler may pass the case freely, and the one that was chosen. */
  routes: z.array(z.object({ step: z.string(), name: z.string() })),
  route: z.string().nullable(),
  /** It is completed on the page of a module or application, where any field of the case may be filled in. */
  hasPage: z.boolean(),
  /** What of the case the handler may fill in here. */
  fields: z.array(z.string()),
});
export type RehearsedTask = z.infer<typeof RehearsedTask>;

export const RehearsedEvent = z.discriminatedUnion("kind", [
  RehearsedTask,
  z.object({ kind: z.literal("branch"), ...at, flow: z.string(), to: z.string(), why: bilingual }),
  z.object({ kind: z.literal("skipped"), ...at, why: bilingual }),
  z.object({ kind: z.literal("action"), ...at, action: z.string() }),
  /** A called process begins: which version of which. */
  z.object({ kind: z.literal("call"), ...at, process: z.string(), number: z.int() }),
  /** A timer that ran out. */
  z.object({ kind: z.literal("timer"), ...at, at: instant }),
]);
export type RehearsedEvent = z.infer<typeof RehearsedEvent>;

/** `finished`: came to an end; `stopped`: would be refused here; `waiting`: waits for no person; `long`: turned too often. */
export const rehearsalEnds = ["finished", "stopped", "waiting", "long"] as const;

export const Rehearsal = z
  .object({
    events: z.array(RehearsedEvent),
    end: z.object({ how: z.enum(rehearsalEnds), element: z.string().nullable(), at: instant, message: bilingual }),
    /** Elements and flows on the way, for the picture. */
    passed: z.array(z.string()),
    /** Where it stands at the end. */
    current: z.array(z.string()),
  })
  .meta({ id: "Rehearsal" });
export type Rehearsal = z.infer<typeof Rehearsal>;
