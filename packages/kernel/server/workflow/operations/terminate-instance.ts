import type { Bilingual } from "../../../contract/base/index.ts";
import type { Actor, WriteContext } from "../../base/index.ts";
import type { CaseRef } from "../module.ts";
import { lockCase } from "../store/load.ts";
import { type Performed, perform } from "./perform.ts";

/**
 * Ends the process of a case that its module has voided; every open task is closed.
 * @param order `called`: what the history calls this, where the module has its own word: 撤销申请
 * @returns undefined when the case runs no process
 */
export async function terminateInstance(
  context: WriteContext & { actor?: Actor | undefined },
  order: { case: CaseRef; reason: string; called?: Bilingual },
): Promise<Performed | undefined> {
  const instance = await lockCase(context.tx, order.case);
  if (!instance) return undefined;
  return perform(context, {
    instance,
    operation: { kind: "terminate" },
    actor: context.actor,
    opinion: order.reason,
    detail: order.called && { called: order.called },
  });
}
