import { BpmnModdle } from "bpmn-moddle";

/** The file with a drawing: every element a shape of its own with its label, every flow a line of four points. */
export async function withLayout(xml: string): Promise<string> {
  const { rootElement } = await new BpmnModdle().fromXML(xml);
  const [process] = rootElement.rootElements as { id: string; flowElements: { id: string; $type: string }[] }[];
  const drawn = process!.flowElements.map(({ id, $type }) => ($type === "bpmn:SequenceFlow" ? edge(id) : shape(id)));
  const plane = `<bpmndi:BPMNPlane id="plane" bpmnElement="${process!.id}">${drawn.join("\n")}</bpmndi:BPMNPlane>`;
  return xml
    .replace("<bpmn:definitions ", `<bpmn:definitions ${namespaces} `)
    .replace(
      "</bpmn:definitions>",
      `<bpmndi:BPMNDiagram id="diagram">${plane}</bpmndi:BPMNDiagram></bpmn:definitions>`,
    );
}

const namespaces =
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"';
const bounds = '<dc:Bounds x="160" y="80" width="100" height="80"/>';

const shape = (id: string) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">${bounds}<bpmndi:BPMNLabel>${bounds}</bpmndi:BPMNLabel></bpmndi:BPMNShape>`;

const edge = (id: string) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${'<di:waypoint x="160" y="80"/>'.repeat(4)}</bpmndi:BPMNEdge>`;
