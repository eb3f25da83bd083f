import { expect, test } from "vitest";
import { tzNamespace } from "../../../contract/workflow/index.ts";
import { compileProcess } from "./compile.ts";

/** A process of other products: a step, a call and a flow that keep what they say there. */
const file = ({
  step = "",
  inStep = "",
  inCall = "",
  inFlow = "",
  inProcess = "",
}) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tz="${tzNamespace}" xmlns:flowable="http://flowable.org/bpmn" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
<process id="elsewhere" name="外来" isExecutable="true"><extensionElements>${inProcess}</extensionElements>
<startEvent id="s"/><sequenceFlow id="f" name="送核稿" sourceRef="s" targetRef="check"><extensionElements>${inFlow}</extensionElements></sequenceFlow>
<userTask id="check" name="核稿" ${step}><extensionElements>${inStep}</extensionElements></userTask>
<sequenceFlow id="g" sourceRef="check" targetRef="call"/>
<callActivity id="call" name="会办" calledElement="other"><extensionElements>${inCall}</extensionElements></callActivity>
<sequenceFlow id="h" sourceRef="call" targetRef="e"/><endEvent id="e"/></process></definitions>`;

const remarksOn = async (parts: Parameters<typeof file>[0]) =>
  (await compileProcess(file(parts))).remarks.map(({ element, message }) => [element, message.zh, message.en]);

test("a due date of another product is told with what stands there, however it is written", async () => {
  const said = [
    "check",
    "“核稿”在原系统中设置的办理时限（P3D）保留在文件中，本系统不执行；仍然需要的，请在这里另行设置。",
    "What another product set for “核稿” stays in the file and does nothing here: the due date (P3D). Set here what is still needed.",
  ];
  expect(await remarksOn({ step: 'flowable:dueDate="P3D"' })).toEqual([said]);
  expect(await remarksOn({ step: 'camunda:dueDate="P3D"' })).toEqual([said]);
  expect(await remarksOn({ inStep: '<zeebe:taskSchedule dueDate="P3D"/>' })).toEqual([said]);
});

test("what is set in our way instead is not told", async () => {
  expect(await remarksOn({ step: 'flowable:dueDate="P3D" tz:due="3 days"' })).toEqual([]);
  expect(await remarksOn({ step: 'flowable:formKey="a" tz:form="docs.sign"' })).toEqual([]);
  expect(await remarksOn({})).toEqual([]);
});

test("everything of one element is one sentence", async () => {
  const listener = '<flowable:taskListener event="create" class="a.B"/>';
  const [[element, zh] = [], ...others] = await remarksOn({
    step: `camunda:dueDate="\${due}" flowable:skipExpression="\${skip}" flowable:formKey="a"`,
    inStep: listener + listener,
  });
  expect([element, others]).toEqual(["check", []]);
  expect(zh).toContain(`办理时限（\${due}）、跳过条件（\${skip}）、表单、监听器保留在文件中`);
});

test("listeners of the process and of flows, forms within a step, and what goes in and out of a call are told", async () => {
  const remarks = await remarksOn({
    inProcess: '<camunda:executionListener event="end" class="a.B"/>',
    inFlow: '<flowable:executionListener event="take" class="a.B"/>',
    inStep: '<zeebe:formDefinition formId="a"/>',
    inCall: '<camunda:in source="a" target="b"/><camunda:out source="b" target="a"/>',
  });
  expect(remarks.map(([element, zh]) => [element, /“(.*?)”在原系统中设置的(.*?)保留/.exec(zh!)?.slice(1)])).toEqual([
    ["", ["外来", "监听器"]],
    ["f", ["送核稿", "监听器"]],
    ["check", ["核稿", "表单"]],
    ["call", ["会办", "调用时传递的变量"]],
  ]);
});

test("a file that cannot be read has no remarks", async () => {
  expect((await compileProcess("<a/>")).remarks).toEqual([]);
});
