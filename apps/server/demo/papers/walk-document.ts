import type { DocumentContentInput } from "@tz/documents/contract";
import type { Actor } from "@tz/kernel/server/base";
import type { OfficeClock } from "./office-hours.ts";
import type { StageManager } from "./stage-manager.ts";

const documentCase = "documents.document";

/** The steps of an outgoing document and what is said at each. */
const steps: Record<string, { command: string; input: object }> = {
  departmentReview: { command: "documents.department-review", input: { opinion: "拟同意，请办公室审核。" } },
  countersign: { command: "documents.countersign", input: { outcome: "agree", opinion: "无意见。" } },
  officeReview: { command: "documents.office-review", input: { opinion: "已审核，请领导审签。" } },
  signOff: { command: "documents.sign-off", input: { opinion: "同意印发。" } },
  recheck: { command: "documents.recheck", input: { outcome: "pass", opinion: "已复核。" } },
  registration: { command: "documents.register", input: { copies: 150 } },
  dispatch: { command: "documents.dispatch", input: {} },
  dispatched: { command: "documents.file", input: {} },
};

export interface Errand {
  drafter: Actor;
  content: DocumentContentInput;
  /** Where the document is left; `draft` before it is submitted. */
  until: string;
  countersignUnitIds?: string[];
  dueAt?: Date | null;
}

interface Status {
  id: string;
  version: number;
  state: string;
}

/** Drafts a document and takes it from step to step, each by the person who has it, until it stands where it is to be left. */
export async function walkDocument(manager: StageManager, clock: OfficeClock, errand: Errand): Promise<string> {
  const { drafter, content, until } = errand;
  let status = await manager.act<Status>("documents.draft", drafter, { content });
  const { id } = status;
  if (until === "draft") return id;
  clock.advance(25);
  const unitIds = errand.countersignUnitIds ?? [];
  status = await manager.act<Status>("documents.submit", drafter, { documentId: id, version: status.version, unitIds });
  while (status.state !== until) {
    const [standing] = await manager.standing(documentCase, id);
    const step = standing && steps[standing.node];
    if (!step) return id;
    clock.advance(20);
    const extra = standing.node === "dispatch" && errand.dueAt ? { dueAt: errand.dueAt.toISOString() } : {};
    const input = { documentId: id, version: status.version, ...step.input, ...extra };
    status = await manager.act<Status>(step.command, standing.actor, input);
  }
  return id;
}
