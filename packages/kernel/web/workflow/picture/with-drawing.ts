const shape = /<(?:[\w.-]+:)?BPMNShape[\s>]/;

/** A file with a drawing: its own, or where it holds none, one that is laid out here. */
export async function withDrawing(bpmn: string): Promise<string> {
  if (shape.test(bpmn)) return bpmn;
  const { layoutProcess } = await import("bpmn-auto-layout");
  return layoutProcess(bpmn);
}
