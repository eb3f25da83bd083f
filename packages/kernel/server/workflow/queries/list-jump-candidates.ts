import { z } from "zod";
import { Candidates, OnCase } from "../../../contract/workflow/index.ts";
import { notFound, query } from "../../base/index.ts";
import { inOrder } from "../engine/find-handlers.ts";
import { passerOf } from "../engine/intervene.ts";
import { lookupsOf } from "../engine/lookups.ts";
import { findPeople } from "../store/find-people.ts";
import { readCase } from "../store/load.ts";
import { describeCandidates } from "./next-steps.ts";

/** Among whom whoever takes a case to a step chooses its handlers; nobody where its rules find them without a choice. */
export const listJumpCandidates = query({
  name: "workflow.jump-candidates",
  summary: { zh: "查看跳转环节可选的办理人", en: "List who can be chosen for a step that a case is taken to" },
  input: z.object({ ...OnCase.shape, step: z.string().max(200) }),
  output: Candidates,
  access: "workflow.manageCases",
  refuses: ["kernel.not_found"],
  async run({ db, actor, input }) {
    const instance = await readCase(db, input);
    if (!instance || instance.unitId !== actor.unitId) throw notFound();
    const { graph, state } = instance;
    const node = Object.hasOwn(graph.nodes, input.step) ? graph.nodes[input.step] : undefined;
    if (node?.kind !== "user") throw notFound();
    const { handlers } = node.step;
    if (!handlers.some(({ find }) => find === "chosen")) return { candidates: [] };
    const lookups = handlers.flatMap((rule) => lookupsOf(rule, state, passerOf(state)));
    const found = await findPeople(db, instance.id, lookups);
    return { candidates: await describeCandidates(db, inOrder(found.flat())) };
  },
});
