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
  await name.fill("Handle the application");
  await name.press("Enter");
  const task = canvas.locator('[data-element-id="task"]');
  const box = (await task.locator(".djs-visual > rect").first().boundingBox())!;
  const words = (await task.locator("text").boundingBox())!;
  expect([words.x > box.x, words.x + words.width < box.x + box.width]).toEqual([true, true]);
  await canvas.locator('[data-element-id="end"]').click();
  await page.keyboard.press("Delete");
  await page.keyboard.press("Control+z");
  await page.getByRole("link", { name: "返回" }).click();
  await page.getByRole("heading", { name: "流程管理" }).waitFor();

  const { bpmn } = await saved();
  for (const kept of [
    'name="Handle the application"',
    'other:retries="3"',
    '<other:form key="leave" />',
    'id="script" name="算天数"',
    'id="end"',
  ])
    expect(bpmn).toContain(kept);
  expect(bpmn).toMatch(/bpmnElement="task"[\s\S]*?x="200" y="60" width="100" height="80"/);
}, 60_000);

const drafter = '<bpmn:extensionElements><tz:handlers find="drafter"/></bpmn:extensionElements>';
const definitions = (process: string, diagram = "") =>
  `${foreign.slice(0, foreign.indexOf("<bpmn:process")).replace("<bpmn:definitions", '<bpmn:definitions xmlns:tz="http://tongzheng.org/schema/bpmn"')}${process}${diagram}</bpmn:definitions>`;
const flows = (...pairs: string[]) =>
  pairs
    .map((pair) => pair.split(" "))
    .map(([from, to]) => `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`)
    .join("");

/** What the other file calls. */
const called = definitions(
  `<bpmn:process id="checking" name="核对办法" isExecutable="true"><bpmn:startEvent id="s"/><bpmn:userTask id="check" name="核对">${drafter}</bpmn:userTask><bpmn:endEvent id="e"/>${flows("s check", "check e")}</bpmn:process>`,
);
/** A file in another product's way of writing, which calls that one. */
const calling = definitions(
  `<bpmn:process id="calling" name="外来请假" isExecutable="true"><bpmn:startEvent id="start" other:initiator="me"/><bpmn:userTask id="fill" name="填写" other:assignee="\${me}"/><bpmn:exclusiveGateway id="long" name="是否较长" default="long_end"/><bpmn:callActivity id="call" name="核对" calledElement="checking"/><bpmn:endEvent id="end"><bpmn:messageEventDefinition/></bpmn:endEvent>${flows("start fill", "fill long", "long end", "call end")}<bpmn:sequenceFlow id="long_call" sourceRef="long" targetRef="call"><bpmn:conditionExpression>\${days &gt; 3}</bpmn:conditionExpression></bpmn:sequenceFlow></bpmn:process>`,
);

test("adapts a file of another product that calls a process, and publishes it", async () => {
  const { context, get, post } = await office.enter(account, { width: 1366, height: 768 });
  await post("/api/processes", { bpmn: called });
  const { id } = await post<{ id: string }>("/api/process-drafts", { bpmn: calling });
  const page = await context.newPage();
  await page.goto(`/administration/processes/drafts/${id}`);
  await page.getByRole("tab", { name: /^检查（\d）$/ }).click();
  await page.getByRole("button", { name: "转换其他产品的写法" }).click();
  await page.getByText("原由发起人办理，改为由起草人办理").waitFor();
  await page.getByText("改写为“days > 3”").waitFor();
  await page.getByText("改为普通事件，不再对外发出").waitFor();
  await page.getByRole("tab", { name: "检查", exact: true }).waitFor();
  await page.getByRole("button", { name: "发布" }).click();
  await page.getByText("将“外来请假”作为新流程发布为第1版").waitFor();
  await page.locator(".ant-drawer").getByRole("button", { name: "发布" }).click();
  await page.getByText("“外来请假”第1版已发布").waitFor();
  const { items } = await get<{ items: { key: string; latest: number }[] }>("/api/processes");
  expect(items).toContainEqual(expect.objectContaining({ key: "calling", latest: 1 }));
}, 60_000);
