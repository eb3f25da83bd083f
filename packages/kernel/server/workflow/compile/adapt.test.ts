import { expect, test } from "vitest";
import { adaptProcess } from "./adapt.ts";
import { compileProcess } from "./compile.ts";
import { inFeel } from "./foreign-condition.ts";

const uel = (text: string) => `\${${text}}`;

const file = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:other="http://other.example" id="d" targetNamespace="x">
<process id="p" isExecutable="true">
<startEvent id="s" other:initiator="me"><messageEventDefinition/></startEvent>
<userTask id="fill" name="填写" other:assignee="\${me}" other:formKey="a"><documentation>说明</documentation></userTask>
<task id="look" name="看一看"/>
<userTask id="all" name="会办"><multiInstanceLoopCharacteristics isSequential="true"/></userTask>
<scriptTask id="count" name="计算" scriptFormat="js"><extensionElements><other:note>n</other:note></extensionElements><script>1</script></scriptTask>
<exclusiveGateway id="g" default="g_e"/><endEvent id="e"/>
<sequenceFlow id="s_f" sourceRef="s" targetRef="fill"/><sequenceFlow id="f_l" sourceRef="fill" targetRef="look"/>
<sequenceFlow id="l_a" sourceRef="look" targetRef="all"/><sequenceFlow id="a_c" sourceRef="all" targetRef="count"/>
<sequenceFlow id="c_g" sourceRef="count" targetRef="g"/><sequenceFlow id="g_e" sourceRef="g" targetRef="e"/>
<sequenceFlow id="g_f" sourceRef="g" targetRef="fill"><conditionExpression xsi:type="tFormalExpression">\${days &gt; 3 &amp;&amp; !approved}</conditionExpression></sequenceFlow>
</process></definitions>`;

test("writes in our way what it can, telling each change, and keeps everything else", async () => {
  const { bpmn, changes } = await adaptProcess(file);
  expect(changes.map(({ element, message }) => `${element} ${message.zh}`)).toEqual([
    "s “‘填写’之前的开始事件”（消息开始事件）改为普通开始事件，事项由人或业务模块发起。",
    "fill “填写”原由发起人办理，改为由起草人办理。",
    "look “看一看”（未指定类型的任务）改为人工环节，办理人需另行设置。",
    "all “会办”由多实例改为会签，由办理人规则找出各人。",
    "count “计算”（脚本任务）改为自动环节，原来的脚本或设置不再保留，动作需另行选择。",
    `g_f 连线“‘计算’之后的排他分支 → 填写”的条件“${uel("days > 3 && !approved")}”改写为“days > 3 and not(approved)”。`,
  ]);
  for (const kept of ['other:formKey="a"', "<documentation>说明", "<other:note>n</other:note>"])
    expect(bpmn).toContain(kept);
  expect((await compileProcess(bpmn)).faults?.map(({ element, code }) => `${element} ${code}`)).toEqual([
    "look handlers_missing",
    "all handlers_missing",
    "count action_missing",
  ]);
  expect((await adaptProcess(bpmn)).changes).toEqual([]);
});

const small = (body: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><process id="p">${body}</process></definitions>`;

test("names a flow without a name by what it connects", async () => {
  const flow = `<sequenceFlow sourceRef="s" targetRef="e"><conditionExpression>\${a == 1}</conditionExpression></sequenceFlow>`;
  const { changes } = await adaptProcess(small(`<startEvent id="s"/><endEvent id="e"/>${flow}`));
  expect(changes).toMatchObject([
    { element: "", message: { en: expect.stringContaining("the flow “the start event → the end event”") } },
  ]);
});

test("names a flow that leads from itself to itself by its identifier", async () => {
  const { changes } = await adaptProcess(
    small(
      `<sequenceFlow id="f" sourceRef="f" targetRef="f"><conditionExpression>\${a == 1}</conditionExpression></sequenceFlow>`,
    ),
  );
  expect(changes).toMatchObject([{ message: { en: expect.stringContaining("the flow “f → f”") } }]);
});

test("makes plain what only tells others, takes the moment of a timer from its field, and leaves what leads elsewhere", async () => {
  const { bpmn, changes } = await adaptProcess(
    small(`<startEvent id="s"/><intermediateThrowEvent id="told"><signalEventDefinition/></intermediateThrowEvent>
<intermediateCatchEvent id="wait"><timerEventDefinition><timeDate>\${day}</timeDate></timerEventDefinition></intermediateCatchEvent>
<endEvent id="sent"><messageEventDefinition/></endEvent><endEvent id="wrong"><errorEventDefinition/></endEvent>`),
  );
  expect(changes.map(({ element }) => element)).toEqual(["told", "wait", "sent"]);
  expect(bpmn).toContain('after="field:day"');
  expect(bpmn).toContain("errorEventDefinition");
  expect(bpmn).not.toMatch(/signalEvent|messageEvent/);
});

const performer = (tag: string, who: string) =>
  `<${tag}><resourceAssignmentExpression><formalExpression>${who}</formalExpression></resourceAssignmentExpression></${tag}>`;
const assigned = (resources: string, tag = "userTask") =>
  small(`<startEvent id="s" a:initiator="me" xmlns:a="urn:a"/><${tag} id="x" name="审核">${resources}</${tag}><endEvent id="e"/>
<sequenceFlow id="s_x" sourceRef="s" targetRef="x"/><sequenceFlow id="x_e" sourceRef="x" targetRef="e"/>`);

test.each([
  [performer("humanPerformer", uel("me")), ["“审核”原由发起人办理，改为由起草人办理。"]],
  [performer("potentialOwner", `user(${uel("me")})`), ["“审核”原由发起人办理，改为由起草人办理。"]],
  [
    performer("humanPerformer", uel("manager")),
    [`“审核”原由“${uel("manager")}”办理，改为由字段“manager”中填写的人员办理。`],
  ],
])("hands a step to whom BPMN's resource assignment clearly means: %s", async (resources, told) => {
  const { bpmn, changes } = await adaptProcess(assigned(resources));
  expect(changes.map(({ message }) => message.zh)).toEqual(told);
  expect((await compileProcess(bpmn)).faults).toBeUndefined();
  const { changes: untyped } = await adaptProcess(assigned(resources, "manualTask"));
  expect(untyped.map(({ message }) => message.zh).slice(1)).toEqual(told);
});

test("an assignee alone counts, beside whatever candidates", async () => {
  const attributes = (assignee: string) =>
    assigned(performer("potentialOwner", "sales")).replace(
      'name="审核"',
      `name="审核" a:assignee="${assignee}" xmlns:a="urn:a"`,
    );
  const told = async (assignee: string) =>
    (await adaptProcess(attributes(assignee))).changes.map(({ message }) => message.zh);
  expect(await told(uel("me"))).toEqual(["“审核”原由发起人办理，改为由起草人办理。"]);
  expect(await told("$INITIATOR")).toEqual(["“审核”原由发起人办理，改为由起草人办理。"]);
  expect(await told("kermit")).toEqual([]);
  const { faults } = await compileProcess(attributes("kermit"));
  expect(faults![0]!.en).toBe(
    "The step “审核” went to the person “kermit” where it was drawn, who is not known here. Choose the named person or post that corresponds.",
  );
});

test.each([
  [
    performer("humanPerformer", "kermit"),
    "由人员“kermit”办理，本系统不知道对应谁。请在办理人中选“指定人员”或“指定岗位”",
  ],
  [
    performer("potentialOwner", "management"),
    "由组“management”办理，本系统不知道对应谁。请在办理人中选“某单位的某角色”",
  ],
  [performer("potentialOwner", "user(kermit), group(sales)"), "由人员“kermit”、组“sales”办理"],
  [
    performer("potentialOwner", `user(${uel('bean.find("a, b")')}), ${uel("me")}`),
    `由人员“${uel('bean.find("a, b")')}”、组“${uel("me")}”办理，本系统不知道对应谁。请按其含义设置办理人规则`,
  ],
])("says whom a file names where that is not clear here: %s", async (resources, sentence) => {
  const { bpmn, changes } = await adaptProcess(assigned(resources));
  expect(changes).toEqual([]);
  const { faults } = await compileProcess(bpmn);
  expect(faults).toMatchObject([{ code: "handlers_elsewhere", zh: expect.stringContaining(sentence) }]);
});

test("leaves alone what it cannot read, and what needs nothing", async () => {
  const unwritable = small(
    `<extensionElements><a:b xmlns:a="urn:a"><c xmlns:a="urn:c"><a:d/></c></a:b></extensionElements><task id="t"/>`,
  );
  for (const text of ["", "<a>", "\0", file.replace(/<process[\s\S]*process>/, ""), unwritable])
    expect(await adaptProcess(text)).toEqual({ bpmn: text, changes: [] });
});

test("leaves alone what nests deeper than any drawing", async () => {
  const deep = small(`${"<subProcess>".repeat(50_000)}<task id="t"/>${"</subProcess>".repeat(50_000)}`);
  expect(await adaptProcess(deep)).toEqual({ bpmn: deep, changes: [] });
});

test("looks once for the end of a comment that has none, however many such begin", async () => {
  const open = small("<!--".repeat(100_000)).replace("<definitions", '<definitions xmlns:bpmn="urn:other"');
  const before = process.threadCpuUsage();
  expect(await adaptProcess(open)).toEqual({ bpmn: open, changes: [] });
  expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(2000);
});

test.each([
  ["approved", "approved"],
  ["approved == true", "approved = true"],
  ["!approved", "not(approved)"],
  ["!(a || b) and c", "not(a or b) and c"],
  ["day == 'monday' || amount >= 5000", 'day = "monday" or amount >= 5000'],
  ["approved.equals('yes') && !sort.equals(\"b\")", 'approved = "yes" and sort != "b"'],
  ["execution.getVariable('days') > 3", "days > 3"],
  ["order.amount gt 10 and not paid", "order.amount > 10 and not(paid)"],
  ["金额 >= 5000 && 类别 == '采购'", '金额 >= 5000 and 类别 = "采购"'],
])("%s is in FEEL %s", (text, feel) => {
  expect(inFeel(uel(text))).toBe(feel);
  expect(inFeel(uel(text).replace("$", "#"))).toBe(feel);
  expect(inFeel(`=${feel}`)).toBe(feel);
});

test.each([
  ["bpmn:getDataObject('approved')", "approved"],
  ["not(getDataObject('approved'))", "not(approved)"],
  ["bpmn:getDataObject('clarified') = 'yes'", 'clarified = "yes"'],
  ["getDataObject('a')/b]", undefined],
  ["getDataObject(a)", undefined],
])("%s, as BPMN's own XPath has it, is in FEEL %s", (text, feel) => {
  expect(inFeel(text)).toBe(feel);
});

test.each(["bean.check(order)", "a ? b : c", "list[0]", "empty list", "", "a; b", "x"])(
  "%s is left to a person where it says more",
  (text) => {
    expect(inFeel(text === "x" ? `y ${uel("x")}` : uel(text))).toBeUndefined();
  },
);

test.each([
  ["days > 3 && ok", "days > 3 and ok"],
  ["choice == 'Yes'", 'choice = "Yes"'],
  ["approved == True", "approved = true"],
  ["return x > 0;", "x > 0"],
  ["not approved", "not(approved)"],
  ["not approved == done", undefined],
  ["a; b == 1", undefined],
  ["amount > 5000", undefined],
])("%s, as scripts have it, is in FEEL %s", (text, feel) => {
  expect(inFeel(text)).toBe(feel);
});

test("does not look into a condition that is too long to be one", async () => {
  const began = performance.now();
  const flow = `<sequenceFlow id="f" sourceRef="s" targetRef="e"><conditionExpression>${"a ".repeat(300_000)}</conditionExpression></sequenceFlow>`;
  const { faults } = await compileProcess(small(`<startEvent id="s"/><endEvent id="e"/>${flow}`));
  expect(faults).toMatchObject([{ code: "condition_wrong" }]);
  expect(inFeel(`return ${" ".repeat(900_000)}x ; y`)).toBeUndefined();
  expect(performance.now() - began).toBeLessThan(5000);
});

const several = (loop: string, more = "") => {
  const made = small(
    `<startEvent id="s"/><userTask id="x" name="会办" o:assignee="\${one}"><multiInstanceLoopCharacteristics o:collection="all" o:elementVariable="one" ${more}>${loop}</multiInstanceLoopCharacteristics></userTask><endEvent id="e"/><sequenceFlow id="a" sourceRef="s" targetRef="x"/><sequenceFlow id="b" sourceRef="x" targetRef="e"/>`,
  );
  return made.replace('id="d"', 'id="d" xmlns:o="urn:o"');
};

test("whom each instance takes from a list is found in the list's field", async () => {
  const { bpmn } = await adaptProcess(several(""));
  expect((await compileProcess(bpmn)).graph?.nodes.x).toMatchObject({
    step: { finish: "allOf", handlers: [{ find: "field", field: "all", as: "person" }] },
  });
  const unclear = await adaptProcess(
    several("").replace('o:collection="all"', `o:collection="${uel("bean.of(execution)")}"`),
  );
  expect((await compileProcess(unclear.bpmn)).faults).toMatchObject([{ code: "handlers_elsewhere" }]);
});

test.each([
  ["nrOfCompletedInstances == 1", "", "anyOf", 0],
  ["nrOfCompletedInstances == nrOfInstances", "", "allOf", 0],
  ["nrOfCompletedInstances/nrOfInstances >= 0.5", "", "allOf", 1],
  ["nrOfCompletedInstances == 1", 'isSequential="true"', "allOf", 1],
])("several instances that end by %s %s are handled %s", async (condition, more, finish, told) => {
  const loop = `<completionCondition>${uel(condition)}</completionCondition>`;
  const { bpmn, changes } = await adaptProcess(several(loop, more));
  expect((await compileProcess(bpmn)).graph?.nodes.x).toMatchObject({ step: { finish } });
  expect(changes.filter(({ message }) => message.zh.includes("完成条件"))).toHaveLength(told);
});

test("keeps the flows of a task that becomes one of ours, its usual way too", async () => {
  const flows = `<sequenceFlow id="f" sourceRef="x" targetRef="e"/><sequenceFlow id="g" sourceRef="x" targetRef="s"/>`;
  const task = '<task id="x" default="f"><incoming>g</incoming><outgoing>f</outgoing><outgoing>g</outgoing></task>';
  const { bpmn } = await adaptProcess(small(`<startEvent id="s"/>${task}<endEvent id="e"/>${flows}`));
  for (const kept of ['id="x" default="f"', "<incoming>g<", "<outgoing>f<", "<outgoing>g<"])
    expect(bpmn).toContain(kept);
});

test("keeps the data of a task that becomes one of ours", async () => {
  const data =
    '<ioSpecification id="io"><dataInput id="in"/></ioSpecification><dataInputAssociation id="da"><targetRef>in</targetRef></dataInputAssociation>';
  const { bpmn } = await adaptProcess(small(`<task id="x" name="看" isForCompensation="true">${data}</task>`));
  for (const kept of ['<userTask id="x" name="看" isForCompensation="true"', 'id="io"', 'id="da"'])
    expect(bpmn).toContain(kept);
});
