import { BpmnModdle } from "bpmn-moddle";
import { tzModdle } from "../../../contract/workflow/index.ts";
import { extend } from "../compile/adapt.ts";
import { type BpmnElement, extensions } from "../compile/bpmn.ts";

const moddle = new BpmnModdle({ tz: tzModdle });

/** A file with the drafter as handler of every step that has none, and an action in every service task that has none. */
export async function fillIn(xml: string): Promise<string> {
  const { rootElement } = await moddle.fromXML(xml);
  const waiting = [...((rootElement.rootElements ?? []) as BpmnElement[])];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (element.$type === "bpmn:UserTask" && extensions(element, "tz:Handlers").length === 0)
      extend(element, "tz:Handlers", { find: "drafter" });
    if (element.$type === "bpmn:ServiceTask") element.action ??= "test.note";
    waiting.push(...(element.flowElements ?? []));
  }
  return (await moddle.toXML(rootElement)).xml;
}
