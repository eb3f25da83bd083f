import { z } from "zod";
import { command } from "../../base/index.ts";
import { claimMet } from "../operations/claim-task.ts";
import { requireVerdict } from "../operations/meet.ts";
import { describe, loadFor, Moved, movedTo, onTask } from "./acting.ts";

const claiming = (kind: "claim" | "release", summary: { zh: string; en: string }) =>
  command({
    name: `workflow.${kind}`,
    summary,
    input: z.object(onTask),
    output: Moved,
    access: "signedIn",
    load: loadFor(kind),
    async run({ record, ...context }) {
      requireVerdict(kind, record);
      describe(context, record);
      return movedTo(await claimMet(context, kind, record));
    },
  });

export const claimTaskCommand = claiming("claim", { zh: "签领任务", en: "Claim a task" });
export const releaseTaskCommand = claiming("release", { zh: "取消签领", en: "Release a claimed task" });
