import { useState } from "react";
import { type ProcessesCheck, xmlText } from "../../../../contract/workflow/index.ts";
import { api } from "../../../base/index.ts";
import { useText } from "../text.ts";
import { type Chosen, inOrder, type Judged, together } from "./judged.ts";

/** The files chosen so far, judged together whenever one is added. */
export function useJudged() {
  const text = useText();
  const [judged, setJudged] = useState<Judged[]>([]);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();

  async function add(files: readonly File[]) {
    setPending(true);
    setError(undefined);
    try {
      const all = together(judged, await Promise.all(files.map(read)));
      const verdicts = await api.post<ProcessesCheck>("/api/processes/check-many", {
        files: all.map(({ bpmn }) => bpmn),
      });
      setJudged(inOrder(all, verdicts));
    } catch (failure) {
      setError(failure);
    } finally {
      setPending(false);
    }
  }

  async function read(file: File): Promise<Chosen> {
    const bpmn = xmlText(new Uint8Array(await file.arrayBuffer()));
    if (bpmn) return { file: file.name, bpmn };
    const title = text(bpmn === "" ? "many.empty" : "many.unreadable", { file: file.name });
    throw { problem: { title, detail: title } };
  }

  return { judged, pending, error, add, clear: () => setJudged([]) };
}
