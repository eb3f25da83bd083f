import { accessFloor } from "@tz/kernel/server/access";
import { baseFloor, command, defineModule, type Module, newId, post } from "@tz/kernel/server/base";
import { calendarFloor } from "@tz/kernel/server/calendar";
import { peopleFloor } from "@tz/kernel/server/people";
import { startProcess, workflowFloor } from "@tz/kernel/server/workflow";
import { z } from "zod";
import {
  end,
  handlers,
  parallel,
  processXml,
  start,
  user,
} from "../../packages/kernel/server/workflow/testing/process.ts";

/** What the database calls the connections of the servers that are struck. */
export const struckConnections = "tongzheng struck";

/** Two side by side, one of them for everybody; then whoever comes first. */
export const drillXml = processXml({
  id: "drill",
  name: "演练",
  nodes: {
    s: start(),
    draft: user({ name: "拟稿" }, handlers({ find: "drafter" })),
    p: parallel(),
    check: user({ name: "审核" }, handlers({ find: "role", role: "clerk", of: "case" })),
    everybody: user({ name: "传签", finish: "allOf" }, handlers({ find: "role", role: "staff", of: "case" })),
    j: parallel(),
    sign: user({ name: "签发", finish: "anyOf" }, handlers({ find: "role", role: "staff", of: "case" })),
    e: end(),
  },
  flows: ["s draft", "draft p", "p check", "p everybody", "check j", "everybody j", "j sign", "sign e"],
});

const startCase = command({
  name: "drill.start",
  summary: { zh: "发起演练", en: "Start a drill case" },
  input: z.object({ process: z.enum(["drill", "many"]).default("drill") }),
  output: z.object({ caseId: z.uuid() }),
  access: "signedIn",
  async run({ input: { process }, ...context }) {
    const caseId = newId();
    await startProcess(context, { process, case: { type: "drill.case", id: caseId }, title: "演练一件" });
    return { caseId };
  },
});

/** What the servers under drill consist of: the workflow, what it stands on, and a module to begin cases. */
export const modules: Module[] = [
  baseFloor,
  peopleFloor,
  accessFloor,
  calendarFloor,
  workflowFloor,
  defineModule({
    name: "drill",
    routes: [post("/api/drill/cases", startCase)],
    caseTypes: [
      {
        type: "drill.case",
        kinds: { "drill.case": { zh: "演练", en: "Drill" } },
        mayRead: async () => false,
        link: () => "/",
      },
    ],
  }),
];
