import { get, post, put } from "../base/index.ts";
import { addSignerCommand } from "./commands/add-signer.ts";
import { changeHandlers, completeTasks, transferTasks, urgeTasks } from "./commands/batch.ts";
import { beginAbsence } from "./commands/begin-absence.ts";
import { changeHandlerCommand } from "./commands/change-handler.ts";
import { circulateCase } from "./commands/circulate-case.ts";
import { claimTaskCommand, releaseTaskCommand } from "./commands/claim-task.ts";
import { completeTaskCommand } from "./commands/complete-task.ts";
import { jumpCase, resumeCase, suspendCase, terminateCase } from "./commands/intervene.ts";
import { migrateCases } from "./commands/migrate-cases.ts";
import { planRoute } from "./commands/plan-route.ts";
import { publishProcessCommand } from "./commands/publish-process.ts";
import { publishProcessesCommand } from "./commands/publish-processes.ts";
import { readCopyCommand } from "./commands/read-copy.ts";
import { readTaskCommand } from "./commands/read-task.ts";
import { removeSignerCommand } from "./commands/remove-signer.ts";
import { sendBackTaskCommand } from "./commands/send-back-task.ts";
import { stopBatch } from "./commands/stop-batch.ts";
import { transferTaskCommand } from "./commands/transfer-task.ts";
import { urgeTaskCommand } from "./commands/urge-task.ts";
import { withdrawTaskCommand } from "./commands/withdraw-task.ts";
import { countTasks } from "./queries/count-tasks.ts";
import { listBatchRefusals } from "./queries/list-batch-refusals.ts";
import { listJumpCandidates } from "./queries/list-jump-candidates.ts";
import { listTaskKinds } from "./queries/list-kinds.ts";
import { listOpenWork } from "./queries/list-open-work.ts";
import { listProcessVersions } from "./queries/list-process-versions.ts";
import { listProcesses } from "./queries/list-processes.ts";
import { listTasks } from "./queries/list-tasks.ts";
import { previewMigration } from "./queries/preview-migration.ts";
import { previewCase, previewTask } from "./queries/preview-operation.ts";
import { readBatchRun } from "./queries/read-batch-run.ts";
import { readCaseDiagram } from "./queries/read-case-diagram.ts";
import { readCaseHistory } from "./queries/read-case-history.ts";
import { readMigrationRun } from "./queries/read-migration-run.ts";
import { readProcessVersion } from "./queries/read-process-version.ts";
import { readTask } from "./queries/read-task.ts";
import { designRoutes } from "./routes-design.ts";

export const workflowRoutes = [
  get("/api/tasks", listTasks),
  get("/api/tasks/counts", countTasks),
  get("/api/tasks/kinds", listTaskKinds),
  post("/api/tasks/complete", completeTasks),
  post("/api/tasks/transfer", transferTasks),
  post("/api/tasks/urge", urgeTasks),
  post("/api/tasks/handler", changeHandlers),
  get("/api/tasks/:taskId", readTask),
  get("/api/tasks/:taskId/preview", previewTask),
  post("/api/tasks/:taskId/complete", completeTaskCommand),
  post("/api/tasks/:taskId/send-back", sendBackTaskCommand),
  post("/api/tasks/:taskId/withdraw", withdrawTaskCommand),
  post("/api/tasks/:taskId/transfer", transferTaskCommand),
  post("/api/tasks/:taskId/urge", urgeTaskCommand),
  put("/api/tasks/:taskId/route", planRoute),
  post("/api/tasks/:taskId/signers", addSignerCommand),
  post("/api/tasks/:taskId/signers/remove", removeSignerCommand),
  post("/api/tasks/:taskId/handler", changeHandlerCommand),
  post("/api/tasks/:taskId/claim", claimTaskCommand),
  post("/api/tasks/:taskId/release", releaseTaskCommand),
  post("/api/tasks/:taskId/read", readTaskCommand),
  post("/api/copies/:copyId/read", readCopyCommand),
  post("/api/cases/:type/:id/circulate", circulateCase),
  post("/api/cases/:type/:id/jump", jumpCase),
  post("/api/cases/:type/:id/suspend", suspendCase),
  post("/api/cases/:type/:id/resume", resumeCase),
  post("/api/cases/:type/:id/terminate", terminateCase),
  get("/api/cases/:type/:id/candidates", listJumpCandidates),
  get("/api/cases/:type/:id/preview", previewCase),
  get("/api/cases/:type/:id/history", readCaseHistory),
  get("/api/cases/:type/:id/diagram", readCaseDiagram),
  post("/api/absences", beginAbsence),
  get("/api/people/:personId/open-tasks", listOpenWork),
  get("/api/processes", listProcesses),
  post("/api/processes", publishProcessCommand),
  post("/api/processes/publish", publishProcessesCommand),
  get("/api/processes/:processId/migration", previewMigration),
  post("/api/processes/:processId/migration", migrateCases),
  get("/api/processes/:processId/migration/run", readMigrationRun),
  get("/api/batch-runs/:runId", readBatchRun),
  get("/api/batch-runs/:runId/refused", listBatchRefusals),
  post("/api/batch-runs/:runId/stop", stopBatch),
  get("/api/processes/:processId/versions", listProcessVersions),
  get("/api/processes/:processId/versions/:number", readProcessVersion),
  ...designRoutes,
];
