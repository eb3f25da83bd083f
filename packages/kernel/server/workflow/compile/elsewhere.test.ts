import { expect, test } from "vitest";
import { tzNamespace } from "../../../contract/workflow/index.ts";
import { compileProcess } from "./compile.ts";

/** Files of the shapes that other editors and engines write, drawn for this test; collections.test.ts judges real ones. */
const file = (body: string, { declaration = "UTF-8", more = "" } = {}) =>
  `<?xml version="1.0" encoding="${declaration}"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:other="http://example.org/other-engine" xmlns:tz="${tzNamespace}" id="d" targetNamespace="http://example.org">${more}
${body}
</definitions>`;
const flow = (from: string, to: string, when = "") =>
  `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}">${when && `<conditionExpression xsi:type="tFormalExpression">${when}</conditionExpression>`}</sequenceFlow>`;
const process = (inside: string, attributes = 'id="p" isExecutable="true"') =>
  `<process ${attributes}>${inside}</process>`;
const around = (element: string, id = "x") =>
  process(`<startEvent id="s"/>${element}<endEvent id="e"/>${flow("s", id)}${flow(id, "e")}`);
const drafter = '<extensionElements><tz:handlers find="drafter"/></extensionElements>';
const user = (id: string, attributes = "") => `<userTask id="${id}" ${attributes}>${drafter}</userTask>`;

/** Two ways that both go on by a link. */
const linked = (thrown: string, caught: string) => {
  const link = (kind: string, id: string, name: string) =>
    `<intermediate${kind}Event id="${id}"><linkEventDefinition name="${name}"/></intermediate${kind}Event>`;
  const ends = `${link("Throw", "t1", thrown)}${link("Throw", "t2", thrown)}${link("Catch", "c", caught)}`;
  return process(
    `<startEvent id="s"/>${user("x")}<exclusiveGateway id="g" default="g_t1"/>${ends}${user("y")}<endEvent id="e"/>${flow("s", "x")}${flow("x", "g")}${flow("g", "t1")}${flow("g", "t2", "a = 1")}${flow("c", "y")}${flow("y", "e")}`,
  );
};

async function codes(xml: string) {
  const { faults } = await compileProcess(xml);
  return faults ? [...new Set(faults.map(({ code }) => code))] : "published";
}

test.each<[shape: string, xml: string, verdict: string | string[]]>([
  ["text that says it was another encoding", file(around(user("x")), { declaration: "ISO-8859-1" }), "published"],
  [
    "attributes of another engine",
    file(around(user("x", 'other:assignee="demo" other:formKey="a.html"'))),
    "published",
  ],
  [
    "lanes, data and notes",
    file(
      process(
        `<laneSet id="l"><lane id="l1"><flowNodeRef>x</flowNodeRef></lane></laneSet><startEvent id="s"/>${user("x")}<endEvent id="e"/>
<dataObject id="o"/><dataObjectReference id="r" dataObjectRef="o"/><textAnnotation id="t"><text>note</text></textAnnotation>${flow("s", "x")}${flow("x", "e")}`,
      ),
    ),
    "published",
  ],
  [
    "a participant whose process is the only one",
    file(around(user("x")), { more: '<collaboration id="c"><participant id="a" processRef="p"/></collaboration>' }),
    "published",
  ],
  [
    "a handler of another engine only",
    file(around('<userTask id="x" other:candidateGroups="management"/>')),
    ["handlers_elsewhere"],
  ],
  [
    "a class of another engine",
    file(around('<serviceTask id="x" other:class="org.example.Send"/>')),
    ["action_missing"],
  ],
  [
    "conditions of another language",
    file(
      process(
        `<startEvent id="s"/>${user("x")}<exclusiveGateway id="g" default="g_e"/>${user("y")}<endEvent id="e"/>${flow("s", "x")}${flow("x", "g")}${flow("g", "y", "#{approved == true}")}${flow("g", "e")}${flow("y", "e")}`,
      ),
    ),
    ["condition_foreign"],
  ],
  [
    "another format",
    '<Package xmlns="http://www.wfmc.org/2009/XPDL2.2" Id="a"><WorkflowProcesses/></Package>',
    ["not_bpmn"],
  ],
  ["BPMN without its namespace", '<definitions id="d"><process id="p"/></definitions>', ["not_bpmn"]],
  [
    "pools in which nothing is drawn",
    file("", { more: '<collaboration id="c"><participant id="a" name="市民"/></collaboration>' }),
    ["only_pools"],
  ],
  [
    "a choreography",
    file('<choreography id="c"><participant id="a"/><participant id="b"/><startEvent id="s"/></choreography>'),
    ["only_choreography"],
  ],
  [
    "a call of a global task",
    file(around('<callActivity id="x" calledElement="g"/>'), { more: '<globalUserTask id="g" name="审核"/>' }),
    ["call_task"],
  ],
  ["pools of which none is executable", file(process("", 'id="a"') + process("", 'id="b"')), ["none_executable"]],
  [
    "two executable pools",
    file(process("", 'id="a" isExecutable="true"') + process("", 'id="b" isExecutable="true"')),
    ["several_processes"],
  ],
  ["links, which lead on by their names", file(linked("a", "a")), "published"],
  ["a link without its other end", file(linked("a", "b")), ["link_unmatched", "no_way_on", "unreachable"]],
  [
    "a DOCTYPE that declares entities",
    file(around(user("x"))).replace(
      "<definitions",
      '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><definitions',
    ),
    ["doctype"],
  ],
  ["a process without an identifier", file(around(user("x")).replace(' id="p"', "")), ["bad_key"]],
  ["two elements of one identifier", file(around(user("x") + user("x"))), ["duplicate_id"]],
  [
    "more steps than anybody reads",
    file(around(user("x") + Array.from({ length: 2000 }, (_, n) => `<userTask id="y${n}"/>`).join(""))),
    ["too_large"],
  ],
  ["tasks of no type", file(around('<task id="x"/>')), ["unsupported"]],
  [
    "pools of which one only is drawn in",
    file(process("", 'id="a"') + around(user("x")).replace(' isExecutable="true"', "")),
    "published",
  ],
  ["a milestone", file(around('<intermediateThrowEvent id="x"/>')), "published"],
  [
    "a transaction",
    file(
      around(
        `<transaction id="x"><startEvent id="i"/>${user("y")}<endEvent id="o"/>${flow("i", "y")}${flow("y", "o")}</transaction>`,
      ),
    ),
    "published",
  ],
  [
    "HTML in a note",
    file(around(user("x").replace("<extensionElements>", "<documentation><html>a</html></documentation>$&"))),
    "published",
  ],
  [
    "a task whose identifier XML does not allow",
    file(
      around(user("1 x"), "1 x").replaceAll(/id="(s_1 x|1 x_e)"/g, (_, id: string) => `id="${id.replace("1 x", "y")}"`),
    ),
    ["bad_id"],
  ],
  [
    "FEEL as another product marks it",
    file(
      process(
        `<startEvent id="s"/><exclusiveGateway id="g" default="g_e"/>${user("y")}<endEvent id="e"/>${flow("s", "g")}${flow("g", "y", "=a &gt; 1")}${flow("g", "e")}${flow("y", "e")}`,
      ),
    ),
    ["condition_foreign"],
  ],
  [
    "a sub-process that two flows leave",
    file(
      process(
        `<startEvent id="s"/><subProcess id="x"><startEvent id="i"/>${user("y")}<endEvent id="o"/>${flow("i", "y")}${flow("y", "o")}</subProcess>${user("a")}${user("b")}<endEvent id="e"/>${flow("s", "x")}${flow("x", "a")}${flow("x", "b")}${flow("a", "e")}${flow("b", "e")}`,
      ),
    ),
    "published",
  ],
  ["a script", file(around('<scriptTask id="x"><script>1</script></scriptTask>')), ["unsupported"]],
  [
    "a message start",
    file(
      around(user("x")).replace(
        '<startEvent id="s"/>',
        '<startEvent id="s"><messageEventDefinition id="m"/></startEvent>',
      ),
    ),
    ["unsupported"],
  ],
  [
    "an error on the edge of a step",
    file(around(`${user("x")}<boundaryEvent id="b" attachedToRef="x"><errorEventDefinition/></boundaryEvent>`)),
    ["unsupported"],
  ],
  [
    "a timer without its time",
    file(around('<intermediateCatchEvent id="x"><timerEventDefinition/></intermediateCatchEvent>')),
    ["timer_missing"],
  ],
  [
    "several instances of a task",
    file(around(`<userTask id="x">${drafter}<multiInstanceLoopCharacteristics/></userTask>`)),
    ["unsupported"],
  ],
  [
    "a flow out of an end",
    file(around(user("x"))).replace(
      "</process>",
      `${user("y")}<endEvent id="f"/>${flow("e", "y")}${flow("y", "f")}</process>`,
    ),
    ["flow_out_of_end", "unreachable"],
  ],
  [
    "a flow out of a sub-process past its edge",
    file(
      process(
        `<startEvent id="s"/><subProcess id="x"><startEvent id="i"/>${user("y")}<endEvent id="o"/>${flow("i", "y")}${flow("y", "o")}</subProcess><endEvent id="e"/>${flow("s", "x")}${flow("x", "e")}${flow("y", "e")}`,
      ),
    ),
    ["flow_crosses"],
  ],
  [
    "a flow into a boundary event",
    file(
      around(
        `${user("x")}<boundaryEvent id="b" attachedToRef="x"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>${flow("x", "b")}${flow("b", "e")}`,
      ),
    ),
    ["flow_into_boundary"],
  ],
  [
    "an end whose error stands elsewhere in the file",
    file(
      around(user("x")).replace(
        '<endEvent id="e"/>',
        '<endEvent id="e"><eventDefinitionRef>r</eventDefinitionRef></endEvent>',
      ),
      {
        more: '<errorEventDefinition id="r"/>',
      },
    ),
    ["unsupported"],
  ],
  ["a step that leaves two tokens", file(around(user("x", 'completionQuantity="2"'))), ["bad_value"]],
  [
    "a step that makes up for another",
    file(around(user("x") + user("y", 'isForCompensation="true"'))),
    ["unsupported"],
  ],
  [
    "a call that an expression decides",
    file(around('<callActivity id="x" calledElement="#{a}"/>')),
    ["call_expression"],
  ],
  [
    "a step in a lane, with nobody to handle it",
    file(
      around('<userTask id="x"/>').replace(
        "<startEvent",
        '<laneSet><lane name="财务科"><flowNodeRef>x</flowNodeRef></lane></laneSet><startEvent',
      ),
    ),
    ["handlers_lane"],
  ],
  [
    "a handler as Zeebe names it",
    file(
      around(
        '<userTask id="x"><extensionElements><other:assignmentDefinition candidateGroups="hr"/></extensionElements></userTask>',
      ),
    ),
    ["handlers_elsewhere"],
  ],
  [
    "a group as jBPM hands it in",
    file(
      around(
        '<userTask id="x"><ioSpecification><dataInput id="x_g" name="GroupId"/></ioSpecification><dataInputAssociation><targetRef>x_g</targetRef><assignment><from>HR</from><to>x_g</to></assignment></dataInputAssociation></userTask>',
      ),
    ),
    ["handlers_elsewhere"],
  ],
  ["JSON", '{"process": 1}', ["not_bpmn"]],
])("%s", async (_, xml, verdict) => {
  expect(await codes(xml)).toEqual(verdict);
});

test("a name that another editor broke into lines is one in our sentences", async () => {
  const { faults } = await compileProcess(file(around('<userTask id="x" name="Assign&#10;Approver"/>')));
  expect(faults![0]!.zh).toContain("“Assign Approver”");
});

test.each(["bpmn", "bpmn2", "semantic", "model"])("the prefix %s means nothing", async (prefix) => {
  const prefixed = file(around(user("x")))
    .replace(/<(\/?)(?=[a-z]\w*[ >/])(?!\?)/g, `<$1${prefix}:`)
    .replace('xmlns="', `xmlns:${prefix}="`);
  expect(await codes(prefixed)).toBe("published");
});

test("says of an event what it waits for, and calls what has no name so", async () => {
  const zh = async (xml: string) => (await compileProcess(xml)).faults![0]!.zh;
  expect(
    await zh(file(around("<intermediateCatchEvent id='x'><signalEventDefinition/></intermediateCatchEvent>"))),
  ).toBe("“中间事件”是信号中间捕获事件，暂不支持。请改为由人登记结果的人工环节。");
  expect(await zh(file(process('<startEvent id="s"/><scriptTask/><endEvent id="e"/>')))).toContain(
    "“未命名的脚本任务”是脚本任务",
  );
});

test("says of an element without a name what it is and beside which named ones it stands", async () => {
  const named = (id: string, name: string) => user(id, `name="${name}"`);
  const body = `<startEvent id="s"/>${named("a", "科长审核")}<exclusiveGateway id="g1"/>${named("b", "局长审批")}<parallelGateway id="par"/>
${named("c", "归档")}${named("k", "反馈")}<parallelGateway id="j"/><exclusiveGateway id="g2"/><endEvent id="e"/><endEvent id="f"/>
${flow("s", "a")}${flow("a", "g1")}${flow("g1", "b", "x =")}${flow("g1", "e")}${flow("b", "par")}${flow("par", "c")}${flow("par", "k")}
${flow("c", "j")}${flow("k", "j")}${flow("j", "g2")}${flow("g2", "f")}${flow("g2", "a")}
<boundaryEvent id="t" attachedToRef="b"><timerEventDefinition/></boundaryEvent>${flow("t", "f")}`;
  const { faults } = await compileProcess(file(process(body)));
  expect(faults!.map(({ zh }) => zh.slice(0, 40))).toEqual([
    expect.stringMatching(/^定时“‘局长审批’边上的边界事件”没有写时间/),
    expect.stringMatching(/^连线“‘科长审核’之后的排他分支 → 局长审批”的条件/),
    expect.stringMatching(/^从分支“‘科长审核’之后的排他分支”到“‘科长审核’之后的结束事件”/),
    expect.stringMatching(/^从分支“‘归档’之后的排他分支”到“‘局长审批’之后的结束事件”/),
    expect.stringMatching(/^从分支“‘归档’之后的排他分支”到“科长审核”/),
  ]);
});

test("an empty sub-process is called empty; one without a name is told by what it holds", async () => {
  const zh = async (inside: string, more = "") =>
    (await compileProcess(file(around(`<subProcess id="x" ${more}>${inside}</subProcess>`)))).faults!.map(
      (one) => one.zh,
    );
  expect(await zh("", 'name="派修"')).toEqual([
    "子流程“派修”里面是空的。请在里面画出开始事件、环节和结束事件，或把它改为一个人工环节。",
  ]);
  expect(await zh(user("y", 'name="催件"'), 'triggeredByEvent="true"')).toContain(
    "“有‘催件’的子流程”是事件子流程，暂不支持。请删除它，或画成主流程中的环节。",
  );
});

test("says what lists in Chinese and in English, and each fault of each element", async () => {
  const two = await compileProcess(
    file(process("", 'id="a" name="甲" isExecutable="true"') + process("", 'id="b" name="乙" isExecutable="true"')),
  );
  expect(two.faults![0]).toMatchObject({
    zh: expect.stringContaining("（甲、乙）"),
    en: expect.stringContaining("(甲, 乙)"),
  });
  const twice = `<startEvent id="s"/>${user("a", 'name="办"')}<exclusiveGateway id="g"/><endEvent id="e" name="完"/>${flow("s", "a")}${flow("a", "g")}
${flow("g", "e", "#{x}")}${flow("g", "e", "#{x}").replace("g_e", "other")}`;
  expect((await compileProcess(file(process(twice)))).faults!.map(({ element }) => element)).toEqual(["g_e", "other"]);
});

test("a case that stops somewhere is told where, not at every step before", async () => {
  const body = `<startEvent id="s"/>${user("a")}${user("b")}${flow("s", "a")}${flow("a", "b")}`;
  expect(await codes(file(process(body)))).toEqual(["no_way_on"]);
});

test("a flow into nowhere is named by the end that it has", async () => {
  const broken =
    process(`<startEvent id="s"/>${user("a", 'name="科长审核"')}<endEvent id="e"/>${flow("s", "a")}${flow("a", "e")}
<sequenceFlow id="lost" sourceRef="a" targetRef="nobody"/>`);
  const { faults } = await compileProcess(file(broken));
  expect(faults!.map(({ zh }) => zh)).toContain("连线“科长审核 → ？”的一端没有接到任何环节。请重新连接或删除。");
});

test.each([
  ["userTask", "“人工环节”是多实例的环节，暂不支持。同一事项由多人办理的"],
  ["task", "“未指定类型的任务”是多实例的环节"],
  ["serviceTask", "“自动环节”是多实例的自动环节，暂不支持。请去掉多实例，由一个动作一次办完。"],
  ["subProcess", "“子流程”是多实例的子流程或调用活动，暂不支持。请去掉多实例：由多人同时办的，把其中的环节设为会签"],
  ["callActivity", "“调用活动”是多实例的子流程或调用活动"],
])("tells what stands in for several instances of a %s", async (tag, sentence) => {
  const { faults } = await compileProcess(file(around(`<${tag} id="x"><multiInstanceLoopCharacteristics/></${tag}>`)));
  expect(faults!.map(({ zh }) => zh)).toContainEqual(expect.stringContaining(sentence));
});

test("says of what makes up for something done that its steps are to be drawn", async () => {
  const boundary = '<boundaryEvent id="b" attachedToRef="x"><compensateEventDefinition/></boundaryEvent>';
  const { faults } = await compileProcess(file(around(user("x") + boundary)));
  expect(faults!.map(({ zh }) => zh)).toContain(
    "“边界事件”是补偿边界事件，暂不支持。撤销要做的事，请画成环节，由排他分支走到那里。",
  );
});

test("processes without names are called by their pools", async () => {
  const pools =
    '<collaboration id="c"><participant id="x" name="申请人" processRef="a"/><participant id="y" name="市政府办" processRef="b"/></collaboration>';
  const { faults } = await compileProcess(file(pools + process("", 'id="a"') + process("", 'id="b"')));
  expect(faults?.[0]?.zh).toContain("（申请人、市政府办）");
});

test("an event with the same trigger twice has it named once", async () => {
  const twice = '<signalEventDefinition id="a"/><signalEventDefinition id="b"/>';
  const { faults } = await compileProcess(
    file(around(`<intermediateCatchEvent id="x" name="等">${twice}</intermediateCatchEvent>`)),
  );
  expect(faults?.[0]?.zh).toContain("“等”是信号中间捕获事件");
});

test("ends everything where the terminate event stands elsewhere in the file", async () => {
  const end = '<endEvent id="e"><eventDefinitionRef>t</eventDefinitionRef></endEvent>';
  const { graph } = await compileProcess(
    file(around(user("x")).replace('<endEvent id="e"/>', end), { more: '<terminateEventDefinition id="t"/>' }),
  );
  expect(graph?.nodes.e).toMatchObject({ kind: "end", terminates: true });
});

test.each([
  ["o:child", "child"],
  ["child", "child"],
])("a call of %s is one of %s", async (written, key) => {
  const call = `<callActivity id="x" calledElement="${written}"/>`;
  const asZeebe = `<callActivity id="x"><extensionElements><other:calledElement processId="${key}"/></extensionElements></callActivity>`;
  for (const one of [call, asZeebe]) {
    const asked: string[] = [];
    await compileProcess(file(around(one)), undefined, async (keys) => {
      asked.push(...keys);
      return new Map();
    });
    expect(asked).toEqual([key]);
  }
});
