import type { Bilingual } from "../../contract/base/index.ts";
import {
  type Actor,
  AppError,
  type Db,
  type Services,
  type Tx,
  type Viewer,
  type WriteContext,
} from "../base/index.ts";
import type { Json } from "./compile/json.ts";

/** The record that a process works on. */
export interface CaseRef {
  type: string;
  id: string;
}

export type WhichKinds = { unitId: string } | { kinds: readonly string[] };

/** A kind of record that processes work on; its module declares it under `caseTypes`. */
export interface CaseType {
  /** `documents.outgoing`. */
  type: string;
  /** What lists call its kinds of task, by the `kind` that `startProcess` was given. */
  kinds: Record<string, Bilingual>;
  /** Kinds that people make while the program runs, besides those: of one unit and of all units, or by their names. */
  madeKinds?(db: Db, which: WhichKinds): Promise<ReadonlyMap<string, Bilingual>>;
  /** Whether the record may be read. Whoever has or had a task or a copy of it may read it anyway. */
  mayRead(db: Db, viewer: Viewer, id: string): Promise<boolean>;
  /** Where the record is shown, an address within the program. */
  link(id: string): string;
  /**
   * Whether whoever began a case may handle it for somebody they stand in for: they only entered what others wrote. Nobody
   * reviews their own draft in another's name otherwise.
   */
  drafterStandsIn?: boolean;
  /** What ending a case early does to its record, as a part of a sentence; null: its record has no such end, so it is refused. */
  terminated?: Bilingual | null;
  /** Whether what the case was about has happened for good: it is neither taken to another step any more nor ended early. */
  settled?(db: Db, id: string): Promise<boolean>;
}

/** What a service action knows, besides its transaction. */
export interface ActionContext extends WriteContext {
  tx: Tx;
  /** Undefined where a timer or the system moved the case on. */
  actor: Actor | undefined;
  case: CaseRef;
  /** The service task in the process. */
  node: string;
  fields: Readonly<Record<string, Json>>;
}

/**
 * What a service task does, in the transaction of the operation that reached it. What it returns becomes fields of the
 * case. Throwing an AppError refuses the whole operation.
 */
export type ServiceAction = (context: ActionContext) => Promise<Record<string, Json> | undefined>;

/** An opinion as its line of the history has it. */
export interface WrittenOpinion {
  case: CaseRef;
  title: string;
  instanceId: string;
  /** Its line in the history. */
  seq: number;
  operation: "complete" | "sendBack";
  step: { id: string; name: string } | null;
  outcome: string | null;
  opinion: string | null;
  /** The file of what was written by hand. */
  handwriting: string | null;
  onBehalfOf: { id: string; name: string } | null;
}

/**
 * Hears of an opinion in the transaction of the command that writes it, before its line is written; what it refuses, the
 * command refuses.
 */
export type OpinionWitness = (context: WriteContext & { actor: Actor }, opinion: WrittenOpinion) => Promise<void>;

declare module "../base/module.ts" {
  interface Module {
    /** Who signs opinions for those who write them. */
    witnesses?: readonly OpinionWitness[];
    /** Kinds of record of this module that processes work on. */
    caseTypes?: readonly CaseType[];
    /** What service tasks can do, by name: `documents.number`. */
    actions?: Readonly<Record<string, ServiceAction>>;
    /** Folder of `*.bpmn` files, published at the start where their text has changed. */
    processes?: URL;
  }
}

type Registered = Pick<Services, "registry">;

/** Undefined when no module of this process declares the type. */
export function caseTypeOf({ registry }: Registered, type: string): CaseType | undefined {
  return caseTypesOf({ registry }).find((known) => known.type === type);
}

export const caseTypesOf = ({ registry }: Registered): readonly CaseType[] =>
  registry.modules.flatMap((module) => module.caseTypes ?? []);

/** @throws AppError workflow.cannot_terminate where the record of a case has no early end */
export function requireTerminable(services: Registered, type: string): void {
  if (!isTerminable(services, type)) throw new AppError("workflow.cannot_terminate");
}

export const isTerminable = (services: Registered, type: string): boolean =>
  caseTypeOf(services, type)?.terminated !== null;

/** @throws AppError workflow.case_settled */
export async function requireUnsettled(services: Registered, db: Db, ref: CaseRef): Promise<void> {
  if (await isSettled(services, db, ref)) throw new AppError("workflow.case_settled");
}

export const isSettled = async (services: Registered, db: Db, { type, id }: CaseRef): Promise<boolean> =>
  (await caseTypeOf(services, type)?.settled?.(db, id)) ?? false;

export function linkTo({ registry }: Registered, { type, id }: CaseRef): string {
  return caseTypeOf({ registry }, type)?.link(id) ?? "/";
}

/** Every action of the modules of this process. */
export function actionsOf({ registry }: Registered): ReadonlyMap<string, ServiceAction> {
  return new Map(registry.modules.flatMap((module) => Object.entries(module.actions ?? {})));
}
