import { type BpmnElement, triggersOf } from "./bpmn.ts";
import type { Reading } from "./elements.ts";

/** The name by which a link event finds its other end; undefined where the event is none. */
export function linkOf(event: BpmnElement): string | undefined {
  const [link, ...others] = triggersOf(event);
  if (link?.$type !== "bpmn:LinkEventDefinition" || others.length > 0) return undefined;
  return link.name || event.name || event.id;
}

/** Leads from every throwing link of a container to the catching one of its name, as a drawn flow would (BPMN 2.0, 10.5.5). */
export function joinLinks(elements: readonly BpmnElement[], { nodes, faults }: Reading): void {
  const links = elements.filter((element) => linkOf(element) !== undefined);
  const throwing = links.filter(({ $type }) => $type === "bpmn:IntermediateThrowEvent");
  const catching = links.filter(({ $type }) => $type === "bpmn:IntermediateCatchEvent");
  for (const end of catching)
    if (!throwing.some((begin) => linkOf(begin) === linkOf(end)))
      faults.add("link_unmatched", end, { value: linkOf(end)! });
  for (const begin of throwing) {
    const [end, ...others] = catching.filter((one) => linkOf(one) === linkOf(begin));
    const [from, to] = [nodes.get(begin.id), nodes.get(end?.id ?? "")];
    if (!from || !to || others.length > 0) {
      faults.add("link_unmatched", begin, { value: linkOf(begin)! });
      continue;
    }
    const id = `${begin.id}~link`;
    from.out.push({ id, to: to.id, when: null, otherwise: false });
    to.in.push(id);
  }
}
