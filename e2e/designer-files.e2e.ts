import { afterAll, expect, test } from "vitest";
import { openOffice } from "./office.ts";

const office = await openOffice();
afterAll(() => office.close());

interface Options {
  demoPersons: { account: string; postTitle: string }[];
}
const { demoPersons } = (await (await fetch(`${office.origin}/api/sign-in/options`)).json()) as Options;
const { account } = demoPersons.find(({ postTitle }) => postTitle.includes("系统管理员"))!;

const shape = (id: string, x: number, width: number, height: number) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${100 - height / 2}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
const edge = (id: string, from: number, to: number) =>
  `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${from}" y="100"/><di:waypoint x="${to}" y="100"/></bpmndi:BPMNEdge>`;

/** A file of another program: an element that does not run here, and extensions that only that program knows. */
const foreign = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:other="http://other.example" id="d" targetNamespace="x">
<bpmn:process id="foreign" name="外来流程" isExecutable="true">
<bpmn:startEvent id="start"/><bpmn:userTask id="task" name="办理" other:retries="3"><bpmn:extensionElements><other:form key="leave"/></bpmn:extensionElements></bpmn:userTask>
<bpmn:scriptTask id="script" name="算天数"/><bpmn:endEvent id="end"/>
<bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="task"/><bpmn:sequenceFlow id="f2" sourceRef="task" targetRef="script"/><bpmn:sequenceFlow id="f3" sourceRef="script" targetRef="end"/>
</bpmn:process>
<bpmndi:BPMNDiagram id="g"><bpmndi:BPMNPlane id="p" bpmnElement="foreign">
${shape("start", 100, 36, 36)}${shape("task", 200, 100, 80)}${shape("script", 360, 100, 80)}${shape("end", 520, 36, 36)}
${edge("f1", 136, 200)}${edge("f2", 300, 360)}${edge("f3", 460, 520)}
</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;

test("keeps what another program wrote while one draws; saves before one leaves; undoes by keys", async () => {
  const { context, get, post } = await office.enter(account, { width: 1366, height: 768 });
  const { id } = await post<{ id: string }>("/api/process-drafts", { bpmn: foreign });
  const saved = () => get<{ bpmn: string; version: number }>(`/api/process-drafts/${id}`);
  const page = await context.newPage();
  await page.goto(`/administration/processes/drafts/${id}`);
  const canvas = page.getByRole("application", { name: "流程图画布" });

  await page.getByRole("tab", { name: "检查（2）" }).click();
  await page.getByRole("button", { name: /算天数.*脚本任务.*暂不支持/ }).click();
  expect((await saved()).bpmn).toBe(foreign);

  const name = page.getByRole("textbox", { name: "名称", exact: true });
  await canvas.locator('[data-element-id="task"]').click();
  await name.fill("审批");
  await name.press("Enter");
  await canvas.locator('[data-element-id="end"]').click();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Control+z");
  await page.getByRole("link", { name: "返回" }).click();
  await page.getByRole("heading", { name: "流程管理" }).waitFor();

  const { bpmn } = await saved();
  for (const kept of [
    'name="审批"',
    'other:retries="3"',
    '<other:form key="leave" />',
    'id="script" name="算天数"',
    'id="end"',
  ])
    expect(bpmn).toContain(kept);
  expect(bpmn).toMatch(/bpmnElement="task"[\s\S]*?x="200" y="60" width="100" height="80"/);
}, 60_000);
