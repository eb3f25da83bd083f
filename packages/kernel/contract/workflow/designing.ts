import { z } from "zod";
import { bilingual, instant, pageOf } from "../base/index.ts";

/** A BPMN 2.0 file as it goes in: its text, sign for sign. */
export const BpmnText = z.string().min(1).max(2_000_000);

/** One reason why a process cannot be published, and what would mend it. */
export const ProcessFault = z
  .object({
    /** Identifier of the element in the file; empty when the whole file is meant. */
    element: z.string(),
    /** What the drawing calls it. */
    name: z.string(),
    code: z.string(),
    message: bilingual,
  })
  .meta({ id: "ProcessFault" });
export type ProcessFault = z.infer<typeof ProcessFault>;

/** What another product would carry out and nothing here does; it keeps no process from being published. */
export const ProcessRemark = z
  .object({
    /** Identifier of the element in the file; empty: the process. */
    element: z.string(),
    message: bilingual,
  })
  .meta({ id: "ProcessRemark" });
export type ProcessRemark = z.infer<typeof ProcessRemark>;

const checked = { faults: z.array(ProcessFault), remarks: z.array(ProcessRemark) };

export const CheckRequest = z.object({ bpmn: BpmnText });
export const ProcessCheck = z.object(checked).meta({ id: "ProcessCheck" });
export type ProcessCheck = z.infer<typeof ProcessCheck>;

/** What publishing several files together would come to. */
export const ProcessesCheck = z
  .object({
    files: z.array(
      z.object({
        key: z.string().nullable(),
        name: z.string().nullable(),
        /** `first`: a new process; `next`: a new version; `same`: the newest version has this text already. */
        change: z.enum(["first", "next", "same", "refused"]),
        /** The version that it is or would become. */
        number: z.int().nullable(),
        ...checked,
      }),
    ),
    /** Places of those that can be published, in the order in which they find what they call. */
    order: z.array(z.int()),
  })
  .meta({ id: "ProcessesCheck" });
export type ProcessesCheck = z.infer<typeof ProcessesCheck>;

/** Begins a draft from a file; a file of a published process becomes its next version. */
export const CreateDraft = z.object({ bpmn: BpmnText });
/** Begins a draft from a published version, the newest unless said otherwise. */
export const BeginDraft = z.object({ processId: z.uuid(), number: z.int().min(1).max(2_000_000_000).optional() });

const draftId = z.uuid();
const version = z.int().min(1);
export const OnDraft = z.object({ draftId });
export const SaveDraft = z.object({ draftId, version, bpmn: BpmnText });
export const EndDraft = z.object({ draftId, version });
export const DraftBegun = z.object({ id: draftId }).meta({ id: "ProcessDraftBegun" });

const listed = {
  id: z.uuid(),
  /** The process's identifier in the file. */
  key: z.string(),
  name: z.string(),
  /** The published process that it will become a version of; null: a new one. */
  processId: z.uuid().nullable(),
  /** The version that it began from. */
  basedOn: z.int().nullable(),
  updatedAt: instant,
  updatedBy: z.string().nullable(),
};
export const DraftItem = z.object(listed).meta({ id: "ProcessDraftItem" });
export type DraftItem = z.infer<typeof DraftItem>;
export const DraftPage = pageOf(DraftItem);

export const DraftView = z
  .object({
    ...listed,
    version: z.int(),
    bpmn: z.string(),
    /** Newest published version of its process; null: none. */
    latest: z.int().nullable(),
    /** Cases that run on published versions of its process, at most `countCap`. */
    running: z.int(),
    ...checked,
  })
  .meta({ id: "ProcessDraft" });
export type DraftView = z.infer<typeof DraftView>;

/** What saving answers: where the draft stands now. */
export const DraftSaved = z
  .object({
    version: z.int(),
    key: z.string(),
    name: z.string(),
    updatedAt: instant,
    ...checked,
  })
  .meta({ id: "ProcessDraftSaved" });
export type DraftSaved = z.infer<typeof DraftSaved>;

/** What a process's rules can name, for the fields in which one chooses. */
export const ProcessVocabulary = z
  .object({
    roles: z.array(z.object({ id: z.string(), name: bilingual })),
    /** Names of what service tasks can do. */
    actions: z.array(z.string()),
    /** What call activities can call. */
    processes: z.array(z.object({ key: z.string(), name: z.string() })),
  })
  .meta({ id: "ProcessVocabulary" });
export type ProcessVocabulary = z.infer<typeof ProcessVocabulary>;

export const namedKinds = ["person", "post", "unit", "department"] as const;
export const NamesRequest = z.object({ ids: z.array(z.uuid()).max(500) });
/** What the identifiers in a file are called, those that still exist. */
export const NamesAnswer = z
  .object({
    names: z.array(z.object({ id: z.uuid(), kind: z.enum(namedKinds), name: z.string(), place: z.string() })),
  })
  .meta({ id: "ProcessNames" });
export type NamesAnswer = z.infer<typeof NamesAnswer>;

/** `isNew` is false where the newest version has the same text already. */
export const ProcessPublished = z
  .object({ id: z.uuid(), key: z.string(), name: z.string(), number: z.int(), isNew: z.boolean() })
  .meta({ id: "ProcessPublished" });
export type ProcessPublished = z.infer<typeof ProcessPublished>;

/** In the order of the files. */
export const ProcessesPublished = z.object({ processes: z.array(ProcessPublished) }).meta({ id: "ProcessesPublished" });
