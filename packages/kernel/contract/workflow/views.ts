import { z } from "zod";
import { bilingual, instant, pageOf } from "../base/index.ts";
import {
  CaseUrgency,
  closeReasons,
  handOverReasons,
  instanceStates,
  operations,
  opinionRules,
  signerPlaces,
  taskStates,
} from "./words.ts";

const Party = z.object({ id: z.uuid(), name: z.string() });
export const CaseReference = z.object({ type: z.string(), id: z.uuid() }).meta({ id: "CaseReference" });

/** One line of a list of tasks, of cases that one follows, or of copies to read. */
export const TaskItem = z
  .object({
    /** Of the task; of the instance in `following`; of the copy in `toRead`. */
    id: z.uuid(),
    instanceId: z.uuid().nullable(),
    case: CaseReference,
    kind: z.string(),
    kindName: bilingual,
    title: z.string(),
    urgency: CaseUrgency,
    /** Name of the step where it stands; of a followed case all of them. */
    step: z.string(),
    /** Short name of the case's unit. */
    fromUnit: z.string(),
    /** Who passed it on. */
    from: z.string().nullable(),
    /** Who has it; of a followed case all of them. */
    handler: z.string(),
    arrivedAt: instant,
    dueAt: instant.nullable(),
    late: z.boolean(),
    readAt: instant.nullable(),
    urgedAt: instant.nullable(),
    doneAt: instant.nullable(),
    outcome: z.string().nullable(),
    /** In whose name it was or would be done; null for one's own. */
    onBehalfOf: z.string().nullable(),
    link: z.string(),
  })
  .meta({ id: "TaskItem" });
export type TaskItem = z.infer<typeof TaskItem>;
export const TaskPage = pageOf(TaskItem);

/** Counts stop here: `99` means so many, the cap means "that many or more". */
export const countCap = 1000;

/** How many there are in each view, at most `countCap`; null where the view is not for this person. */
export const TaskCounts = z
  .object({
    todo: z.int(),
    done: z.int(),
    following: z.int(),
    toRead: z.int(),
    delegated: z.int(),
    unit: z.int().nullable(),
    late: z.int(),
  })
  .meta({ id: "TaskCounts" });
export type TaskCounts = z.infer<typeof TaskCounts>;

/** A kind of task as lists call it. */
export const TaskKind = bilingual.extend({ kind: z.string() }).meta({ id: "TaskKind" });
export type TaskKind = z.infer<typeof TaskKind>;

export const taskOperationNames = [
  "complete",
  "sendBack",
  "transfer",
  "claim",
  "release",
  "addSigner",
  "removeSigner",
  "withdraw",
  "urge",
  "circulate",
] as const;

export const caseOperationNames = ["jump", "suspend", "resume", "terminate"] as const;

const Candidate = Party.extend({ unitName: z.string(), title: z.string() });
/** Among whom handlers are chosen. */
export const Candidates = z.object({ candidates: z.array(Candidate) }).meta({ id: "StepCandidates" });
export type Candidates = z.infer<typeof Candidates>;
const ChoiceView = z.object({ value: z.string(), name: bilingual });

/** A step that may come next and whose handlers the present one chooses. */
const ChooseNext = z.object({
  step: z.string(),
  name: z.string(),
  /** Whether nobody may be chosen, which passes over the step. */
  optional: z.boolean(),
  /** The outcomes of the present step after which it comes; null: whatever is chosen. */
  outcomes: z.array(z.string()).nullable(),
  candidates: z.array(Candidate),
});

export const TaskView = z
  .object({
    id: z.uuid(),
    instanceId: z.uuid(),
    case: CaseReference,
    kind: z.string(),
    kindName: bilingual,
    title: z.string(),
    urgency: CaseUrgency,
    link: z.string(),
    process: z.object({ key: z.string(), name: z.string(), number: z.int() }),
    status: z.enum(instanceStates),
    step: z.object({ id: z.string(), name: z.string() }),
    state: z.enum(taskStates),
    closeReason: z.enum([...closeReasons, "sentBack"]).nullable(),
    handler: Party,
    drafter: Party,
    from: z.string().nullable(),
    fromUnit: z.string(),
    arrivedAt: instant,
    dueAt: instant.nullable(),
    late: z.boolean(),
    /** Set where the reader would act in the handler's name. */
    onBehalfOf: z.string().nullable(),
    /** Whoever stands in for the handler but drafted the case, and so does not handle it. */
    passedOver: z.string().nullable(),
    outcome: z.string().nullable(),
    opinion: z.string().nullable(),
    choices: z.array(ChoiceView),
    opinionRule: z.enum(opinionRules),
    phrases: z.array(z.string()),
    /** Fields of the case that may be set when completing. */
    fields: z.array(z.string()),
    /** The command of the case's module that completes this step; null: this floor's own. */
    form: z.string().nullable(),
    next: z.array(ChooseNext),
    sendBackTo: z.array(z.object({ step: z.string(), name: z.string(), isDrafter: z.boolean() })),
    /** The other handlers of the same step. */
    others: z.array(z.object({ handler: Party, state: z.enum(taskStates) })),
    /** Set where the handler was asked to sign by another one of this step: by whom and when. */
    signsFor: z.object({ by: Party, place: z.enum(signerPlaces) }).nullable(),
    /** Signers whom the reader asked and who have not signed yet; `removeSigner` names them. */
    signers: z.array(z.object({ taskId: z.uuid(), handler: Party, place: z.enum(signerPlaces) })),
    /** Steps that the handler may pass the case to besides the drawn way (自由流), with those who may be chosen for them. */
    routes: z.array(z.object({ step: z.string(), name: z.string(), candidates: z.array(Candidate) })),
    /** Which of them the reader has chosen beforehand, where the step is completed on a page of its own (`form`). */
    planned: z.object({ step: z.string(), name: z.string(), people: z.array(Party) }).nullable(),
    may: z.array(z.enum(taskOperationNames)),
  })
  .meta({ id: "Task" });
export type TaskView = z.infer<typeof TaskView>;

/** Where a case stands after an operation. */
export const Moved = z
  .object({
    instanceId: z.uuid(),
    status: z.enum(instanceStates),
    /** The tasks that are open because of it. */
    opened: z.array(z.object({ taskId: z.uuid(), personId: z.uuid(), step: z.string() })),
  })
  .meta({ id: "Moved" });
export type Moved = z.infer<typeof Moved>;

/** One line of a case's history. */
export const HistoryLine = z
  .object({
    seq: z.int(),
    at: instant,
    operation: z.enum(operations),
    person: Party.nullable(),
    postTitle: z.string().nullable(),
    onBehalfOf: Party.nullable(),
    step: z.object({ id: z.string(), name: z.string() }).nullable(),
    outcome: z.string().nullable(),
    /** The outcome as the step calls it; at an early end what the module of the case calls that. */
    outcomeName: bilingual.nullable(),
    opinion: z.string().nullable(),
    /** The file of what was written by hand. */
    handwriting: z.uuid().nullable(),
    /** To whom: the handlers of what it opened, the readers of copies, the one urged or transferred to. */
    to: z.array(z.object({ id: z.uuid(), name: z.string(), step: z.string().nullable() })),
    /** Steps that were passed over, and why. */
    skipped: z.array(z.object({ step: z.string(), why: z.enum(["same", "empty", "underWay"]) })),
    /** Where added signers act, or acted who give their opinion in this line. */
    place: z.enum(signerPlaces).nullable(),
    /** After sending back: through all steps again, or straight back to whoever sent it. */
    resume: z.enum(["again", "direct"]).nullable(),
    /** Who had the task before its handler was changed, and why where the system did it. */
    from: z.string().nullable(),
    why: z.enum(handOverReasons).nullable(),
    /** The version that a migrated case runs on from then on. */
    number: z.int().nullable(),
  })
  .meta({ id: "HistoryLine" });
export type HistoryLine = z.infer<typeof HistoryLine>;

export const CaseHistory = z
  .object({
    instanceId: z.uuid(),
    process: z.object({ key: z.string(), name: z.string(), number: z.int() }),
    status: z.enum(instanceStates),
    startedAt: instant,
    endedAt: instant.nullable(),
    lines: z.array(HistoryLine),
    /** Who has it now. */
    open: z.array(
      z.object({
        taskId: z.uuid(),
        step: z.object({ id: z.string(), name: z.string() }),
        handler: Party,
        state: z.enum(taskStates),
        arrivedAt: instant,
        dueAt: instant.nullable(),
        late: z.boolean(),
        readAt: instant.nullable(),
        /** Whether the reader may give it to somebody else. */
        may: z.array(z.enum(["changeHandler"])),
      }),
    ),
    /** What the reader may do to the case as a whole, as whoever keeps the cases of its unit. */
    may: z.array(z.enum(caseOperationNames)),
    /** The steps that it can be taken to. Empty for those who may not. */
    steps: z.array(z.object({ id: z.string(), name: z.string() })),
    /** The task that the reader completed last while the case runs: perhaps it can still be withdrawn. */
    passedOn: z.uuid().nullable(),
    /** Copies that were circulated, with their receipts. */
    copies: z.array(
      z.object({ id: z.uuid(), reader: Party, from: z.string(), sentAt: instant, readAt: instant.nullable() }),
    ),
    /** For the picture of the process. */
    positions: z.object({ passed: z.array(z.string()), current: z.array(z.string()) }),
  })
  .meta({ id: "CaseHistory" });
export type CaseHistory = z.infer<typeof CaseHistory>;

export const CaseDiagram = z
  .object({
    bpmn: z.string(),
    /** Elements and flows that the case has passed. */
    passed: z.array(z.string()),
    /** Elements where it stands. */
    current: z.array(z.string()),
  })
  .meta({ id: "CaseDiagram" });
export type CaseDiagram = z.infer<typeof CaseDiagram>;

export const ProcessView = z
  .object({
    id: z.uuid(),
    key: z.string(),
    name: z.string(),
    latest: z.int(),
    publishedAt: instant,
    publishedBy: z.string().nullable(),
  })
  .meta({ id: "Process" });
export type ProcessView = z.infer<typeof ProcessView>;
export const ProcessPage = pageOf(ProcessView);

export const ProcessVersionView = z
  .object({
    id: z.uuid(),
    number: z.int(),
    publishedAt: instant,
    publishedBy: z.string().nullable(),
    /** Cases that run on it now, at most `countCap`. */
    running: z.int(),
  })
  .meta({ id: "ProcessVersion" });
export type ProcessVersionView = z.infer<typeof ProcessVersionView>;
/** What a process is called, and its versions, the newest first. */
export const ProcessVersions = z.object({ name: z.string(), versions: z.array(ProcessVersionView) });
export type ProcessVersions = z.infer<typeof ProcessVersions>;
