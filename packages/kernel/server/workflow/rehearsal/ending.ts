import { type Bilingual, sentence } from "../../../contract/base/index.ts";
import type { Rehearsal } from "../../../contract/workflow/index.ts";
import type { AppError, Services } from "../../base/index.ts";
import type { Graph } from "../compile/graph.ts";
import type { Player } from "./player.ts";

type End = Rehearsal["end"];

/** How a rehearsal ended, and what would mend it where it should not have ended so. */
export function endOf({ refusal, tooLong, state, at }: Player, graph: Graph, services: Services): End {
  const end = (how: End["how"], message: Bilingual, element: string | null = null): End => ({
    how,
    element,
    at: at.toISOString(),
    message,
  });
  if (refusal) return end("stopped", refusalOf(refusal, services), elementOf(graph, refusal));
  if (tooLong) return end("long", turning);
  if (state?.status === "finished") return end("finished", finished);
  const waiting = Object.values(state?.tokens ?? {})[0]?.node;
  const name = waiting === undefined ? "" : graph.nodes[waiting]!.name || waiting;
  return end(
    "waiting",
    { zh: waits.zh.replace("{name}", name), en: waits.en.replace("{name}", name) },
    waiting ?? null,
  );
}

const finished: Bilingual = { zh: "流程走到了结束。", en: "The case comes to its end." };
const turning: Bilingual = {
  zh: "按这样的选择，流程来回转个不停，试运行到此为止。请换一个办理结果再试。",
  en: "With these choices the case goes round and round, so the rehearsal stops here. Choose other outcomes.",
};
const waits: Bilingual = {
  zh: "在“{name}”处等待，没有人要办理。",
  en: "It waits at “{name}”, where nobody has anything to do.",
};
const nobodyToChoose: Bilingual = {
  zh: "“{step}”要由上一办理人选人，但这里没有人可选，或上一环节被跳过而没有人选。请扩大可选范围，或改用其他办理人规则。",
  en: "The previous handler is to choose who handles “{step}”, but there is nobody to choose, or that handler's step was skipped. Widen the range or use another rule.",
};

function refusalOf({ code, parameters }: AppError, { registry }: Services): Bilingual {
  const words =
    code === "workflow.choose_handlers" ? nobodyToChoose : (registry.errors[code] ?? { zh: code, en: code });
  return { zh: sentence(words, "zh-CN", parameters), en: sentence(words, "en", parameters) };
}

/** Refusals name their step as people call it. */
function elementOf(graph: Graph, { parameters }: AppError): string | null {
  const found = Object.values(graph.nodes).find(({ id, name }) => (name || id) === parameters.step);
  return found?.id ?? null;
}
