import { get, post } from "../base/index.ts";
import { completeTasks, transferTasks, urgeTasks } from "./commands/batch.ts";
import { circulateCase } from "./commands/circulate-case.ts";
import { claimTaskCommand, releaseTaskCommand } from "./commands/claim-task.ts";
import { completeTaskCommand } from "./commands/complete-task.ts";
import { publishProcessCommand } from "./commands/publish-process.ts";
import { readCopyCommand } from "./commands/read-copy.ts";
import { readTaskCommand } from "./commands/read-task.ts";
import { sendBackTaskCommand } from "./commands/send-back-task.ts";
import { transferTaskCommand } from "./commands/transfer-task.ts";
import { urgeTaskCommand } from "./commands/urge-task.ts";
import { withdrawTaskCommand } from "./commands/withdraw-task.ts";
import { readCaseDiagram, readCaseHistory } from "./queries/case-history.ts";
import { countTasks } from "./queries/count-tasks.ts";
import { listTaskKinds } from "./queries/list-kinds.ts";
import { listProcesses, listProcessVersions, readProcessVersion } from "./queries/list-processes.ts";
import { listTasks } from "./queries/list-tasks.ts";
import { readTask } from "./queries/read-task.ts";
import { designRoutes } from "./routes-design.ts";

export const workflowRoutes = [
  get("/api/tasks", listTasks),
  get("/api/tasks/counts", countTasks),
  get("/api/tasks/kinds", listTaskKinds),
  post("/api/tasks/complete", completeTasks),
  post("/api/tasks/transfer", transferTasks),
  post("/api/tasks/urge", urgeTasks),
  get("/api/tasks/:taskId", readTask),
  post("/api/tasks/:taskId/complete", completeTaskCommand),
  post("/api/tasks/:taskId/send-back", sendBackTaskCommand),
  post("/api/tasks/:taskId/withdraw", withdrawTaskCommand),
  post("/api/tasks/:taskId/transfer", transferTaskCommand),
  post("/api/tasks/:taskId/urge", urgeTaskCommand),
  post("/api/tasks/:taskId/claim", claimTaskCommand),
  post("/api/tasks/:taskId/release", releaseTaskCommand),
  post("/api/tasks/:taskId/read", readTaskCommand),
  post("/api/copies/:copyId/read", readCopyCommand),
  post("/api/cases/:type/:id/circulate", circulateCase),
  get("/api/cases/:type/:id/history", readCaseHistory),
  get("/api/cases/:type/:id/diagram", readCaseDiagram),
  get("/api/processes", listProcesses),
  post("/api/processes", publishProcessCommand),
  get("/api/processes/:processId/versions", listProcessVersions),
  get("/api/processes/:processId/versions/:number", readProcessVersion),
  ...designRoutes,
];
