import { keepReferences, tzModdle } from "../../../contract/workflow/index.ts";

const shape = /<(?:[\w.-]+:)?BPMNShape[\s>]/;

/** A file with a drawing: its own, or where it holds none, one that is laid out here. */
export async function withDrawing(bpmn: string): Promise<string> {
  if (shape.test(bpmn)) return bpmn;
  const { layoutProcess } = await import("bpmn-auto-layout");
  return layoutProcess(await withLinks(bpmn));
}

interface Element {
  $type: string;
  rootElements?: Element[];
  flowElements?: Element[];
  incoming?: Element[];
  outgoing?: Element[];
  sourceRef?: Element;
  targetRef?: Element;
}

/** Most programs repeat at every element which flows come and go, some do not; the layout goes by it. */
async function withLinks(bpmn: string): Promise<string> {
  const { BpmnModdle } = await import("bpmn-moddle");
  const moddle = new BpmnModdle({ tz: tzModdle });
  const { rootElement, warnings } = await moddle.fromXML(bpmn);
  keepReferences(warnings);
  const waiting: Element[] = [rootElement];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.$type === "bpmn:SequenceFlow") link(element);
    waiting.push(...(element.rootElements ?? []), ...(element.flowElements ?? []));
  }
  return (await moddle.toXML(rootElement, { format: true })).xml;
}

function link(flow: Element): void {
  const { sourceRef, targetRef } = flow;
  if (!sourceRef?.$type || !targetRef?.$type) return; // it leads to what is not there
  if (!sourceRef.outgoing?.includes(flow)) sourceRef.outgoing = [...(sourceRef.outgoing ?? []), flow];
  if (!targetRef.incoming?.includes(flow)) targetRef.incoming = [...(targetRef.incoming ?? []), flow];
}
