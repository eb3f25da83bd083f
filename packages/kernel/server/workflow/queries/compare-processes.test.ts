import { expect, test } from "vitest";
import { compareProcesses } from "../compile/compare.ts";
import { designerApp, otherLeave } from "../testing/designer.ts";
import { leaveXml } from "../testing/leave-app.ts";

const { administrator, draftOf, app, unit } = await designerApp();

const changed = leaveXml
  .replace(
    'name="审核" tz:opinion="required"',
    'name="初审" tz:opinion="optional" xmlns:zeebe="http://zeebe" zeebe:retry="3"',
  )
  .replace("outcome = &quot;agree&quot;", "outcome = &quot;agree&quot; and days &lt; 9")
  .replace('find="role" role="clerk" of="case"', 'find="drafter"')
  .replace(/<bpmn:endEvent id="refused"><\/bpmn:endEvent>/, '<bpmn:endEvent id="declined"/>')
  .replaceAll('targetRef="refused"', 'targetRef="declined"');

test("tells what was added, removed and changed, with the words before and after", async () => {
  const { changes, names } = await compareProcesses(leaveXml, changed);
  expect(changes.map(({ kind, element }) => `${kind} ${element}`)).toEqual([
    "changed check",
    "changed file",
    "added declined",
    "changed x_sign",
    "changed x_refused",
    "removed refused",
  ]);
  expect(changes[0]).toMatchObject({
    type: "bpmn:UserTask",
    name: "初审",
    details: [
      { what: "name", before: "审核", after: "初审" },
      { what: "opinion", before: "required", after: "optional" },
      { what: "zeebe:retry", before: null, after: "3" },
    ],
  });
  expect(changes[1]!.details).toEqual([
    { what: "Handlers", before: "find=role role=clerk of=case", after: "find=drafter" },
  ]);
  expect(changes[3]!.details[0]).toMatchObject({
    what: "conditionExpression",
    after: 'outcome = "agree" and days < 9',
  });
  expect(changes[4]!.details).toEqual([{ what: "targetRef", before: "refused", after: "declined" }]);
  expect(names).toMatchObject({
    check: "初审",
    x: "是否同意",
    x_sign: "是否同意 → 审批",
    x_refused: "是否同意 → declined",
  });
});

const drawnAt = (x: number) => `<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="d">
<bpmn:process id="p"><bpmn:startEvent id="s"/></bpmn:process>
<bpmndi:BPMNDiagram id="g"><bpmndi:BPMNPlane id="l" bpmnElement="p"><bpmndi:BPMNShape id="h" bpmnElement="s">
<dc:Bounds x="${x}" y="1" width="36" height="36"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;

test("tells what was only moved; the same text says nothing, nor do files that cannot be read", async () => {
  const changesOf = async (before: string, after: string) => (await compareProcesses(before, after)).changes;
  expect(await changesOf(drawnAt(1), drawnAt(90))).toMatchObject([{ kind: "moved", element: "s", details: [] }]);
  expect(await changesOf(changed, changed)).toEqual([]);
  expect(await changesOf("<a", "")).toEqual([]);
});

test("compares versions of a process with each other, and its draft with the newest", async () => {
  const { body: published } = await administrator.post("/api/processes", { bpmn: changed });
  const path = `/api/processes/${published.id}/compare`;
  const { body } = await administrator.get(`${path}?before=1&after=2`);
  expect([body.before.bpmn, body.after.bpmn, body.changes.length]).toEqual([leaveXml, changed, 6]);
  const draft = await draftOf(leaveXml);
  const back = (await administrator.get(`/api/process-drafts/${draft}/compare`)).body;
  expect([back.before.number, back.after.number, back.changes.length]).toEqual([2, null, 6]);
  const fresh = await draftOf(otherLeave("fresh"));
  expect((await administrator.get(`/api/process-drafts/${fresh}/compare`)).status).toBe(404);
  expect((await administrator.get(`${path}?before=1&after=9`)).status).toBe(404);
  expect((await app.as(unit.leader).get(`${path}?before=1&after=2`)).status).toBe(403);
});
