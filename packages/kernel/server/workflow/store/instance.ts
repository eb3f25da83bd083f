import type { CaseUrgency, InstanceState, TaskState } from "../../../contract/workflow/index.ts";
import type { Graph } from "../compile/graph.ts";
import type { State } from "../engine/state.ts";
import type { CaseRef } from "../module.ts";

/** What an instance says of its case; copied to its tasks. */
export interface CaseWords {
  case: CaseRef;
  kind: string;
  title: string;
  urgency: CaseUrgency;
  unitId: string;
  unitName: string;
}

/** An instance with everything that decides what may happen to it. */
export interface LoadedInstance extends CaseWords {
  id: string;
  versionId: string;
  /** Counts its operations. */
  version: number;
  status: InstanceState;
  drafterId: string;
  drafterName: string;
  graph: Graph;
  state: State;
  /** Changes with the directory of people, as the statement that loaded this saw it. */
  directory: string;
  /** Identifiers of the tasks in the state, by their numbers. */
  taskIds: Map<number, string>;
  /** Whether tasks are missing in the state, because many share a step and one part of it is to be completed. */
  isPart: boolean;
}

/** The task that somebody acts upon, as its row says. */
export interface TaskRow {
  id: string;
  no: number;
  token: number;
  node: string;
  stepName: string;
  stepNameEn: string | null;
  state: TaskState;
  reason: string | null;
  personId: string;
  personName: string;
  unitId: string;
  closedBy: string | null;
  closedSeq: number | null;
}
