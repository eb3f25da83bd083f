import { BpmnModdle } from "bpmn-moddle";
import { expect, test } from "vitest";
import type { BusinessObject } from "../canvas/element.ts";
import { marksFor, processesIn, publishedOf } from "./published-process.ts";

/** Two pools, each a process; `marks` stand in their tags, and the second has no steps where it is `closed`. */
async function pools(marks: [string, string], closed = false): Promise<BusinessObject[]> {
  const steps = (id: string) => `<startEvent id="s${id}"/>`;
  const { rootElement } = await new BpmnModdle().fromXML(
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><collaboration id="c"><participant id="one" processRef="a"/><participant id="two" processRef="b"/></collaboration>
<process id="a" ${marks[0]}>${steps("a")}</process><process id="b" ${marks[1]}>${closed ? "" : steps("b")}</process></definitions>`,
  );
  const elements = (rootElement as unknown as BusinessObject).get("rootElements") as BusinessObject[];
  return processesIn(elements.find(({ $type }) => $type === "bpmn:Collaboration")!);
}
const executable = 'isExecutable="true"';

test("of several processes the executable one is published, or the only one with steps; otherwise it is to be chosen", async () => {
  expect(publishedOf(await pools(["", executable]))?.id).toBe("b");
  expect(publishedOf(await pools(["", ""], true))?.id).toBe("a");
  expect(publishedOf(await pools(["", ""]))).toBeUndefined();
  expect(publishedOf(await pools([executable, executable]))).toBeUndefined();
});

test("what is chosen is the only executable one afterwards", async () => {
  const processes = await pools([executable, ""]);
  for (const [process, isExecutable] of marksFor(processes, "b")) process.set("isExecutable", isExecutable);
  expect(publishedOf(processes)?.id).toBe("b");
  expect(marksFor(processes, "b")).toEqual([]);
});
