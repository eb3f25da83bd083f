import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  choice,
  element,
  elementsXml,
  end,
  exclusive,
  from,
  handlers,
  inclusive,
  type Part,
  parallel,
  processXml,
  service,
  start,
  terminate,
  user,
} from "../testing/process.ts";
import { compileProcess } from "./compile.ts";

const byDrafter = (name: string) => user({ name }, handlers({ find: "drafter" }));

async function faultsOf(nodes: Record<string, Part>, flows: string[]) {
  const { faults = [] } = await compileProcess(processXml({ nodes, flows }));
  return faults.map(({ element: id, code }) => `${id} ${code}`);
}

describe("compiling a process", () => {
  test("reads every attribute of a step", async () => {
    const step = user(
      {
        name: "会签",
        finish: "allOf",
        order: "sequential",
        due: "2 days",
        warn: "4 hours",
        may: "sendBack transfer",
        opinion: "required",
        phrases: "同意。|拟同意。",
        onEmpty: "refuse",
        onSame: "skip",
      },
      handlers({ find: "role", role: "leader", of: "field:units" }),
      handlers({ find: "chosen" }, from({ find: "departmentLeader", of: "previous" })),
      choice("agree", { name: "同意", nameEn: "Agree" }),
      choice("refuse", { name: "不同意", ends: "true" }),
    );
    const { graph } = await compileProcess(
      processXml({
        attributes: { "tz:idle": "5 days" },
        nodes: { s: start(), sign: step, e: end() },
        flows: ["s sign", "sign e"],
      }),
    );
    expect(graph).toMatchObject({ key: "leave", name: "请假", start: "s", idle: { amount: 5, unit: "days" } });
    expect(graph?.nodes.sign).toMatchObject({
      kind: "user",
      name: "会签",
      step: {
        handlers: [
          { find: "role", role: "leader", of: { of: "field", field: "units" } },
          { find: "chosen", from: [{ find: "departmentLeader", of: { of: "previous" } }] },
        ],
        finish: "allOf",
        order: "sequential",
        due: { amount: 2, unit: "days" },
        warn: { amount: 4, unit: "hours" },
        may: ["sendBack", "transfer"],
        opinion: "required",
        phrases: ["同意。", "拟同意。"],
        onEmpty: "refuse",
        onSame: "skip",
        choices: [
          { value: "agree", name: "同意", nameEn: "Agree", ends: false },
          { value: "refuse", name: "不同意", nameEn: "不同意", ends: true },
        ],
      },
    });
  });

  test("lays a sub-process into the flow that holds it", async () => {
    const inside = elementsXml({
      nodes: { si: start(), a: byDrafter("甲"), b: byDrafter("乙"), p: parallel(), ea: end(), eb: end() },
      flows: ["si p", "p a", "p b", "a ea", "b eb"],
    });
    const { graph, faults } = await compileProcess(
      processXml({
        nodes: { s: start(), sub: element("subProcess", { name: "部门办理" }, inside), c: byDrafter("丙"), e: end() },
        flows: ["s sub", "sub c", "c e"],
      }),
    );
    expect(faults).toBeUndefined();
    expect(graph?.nodes.s?.out).toMatchObject([{ to: "si" }]);
    expect(graph?.nodes["sub~end"]).toMatchObject({ kind: "inclusive", in: ["a_ea", "b_eb"], out: [{ to: "c" }] });
  });

  test("refuses what is not BPMN, naming the place", async () => {
    expect((await compileProcess("<a>")).faults).toMatchObject([{ code: "unreadable" }]);
    for (const other of ["", "hello", "\u0000", "<svg xmlns='http://www.w3.org/2000/svg'/>", "<?xml version='1.0'?>"])
      expect((await compileProcess(other)).faults).toMatchObject([{ code: "not_bpmn" }]);
  });

  test("refuses what could not be kept or would end the program", async () => {
    const nodes = { s: start(), a: byDrafter("甲"), e: end() };
    const xml = processXml({ nodes, flows: ["s a", "a e"] });
    const codes = async (text: string) => (await compileProcess(text)).faults?.map(({ code }) => code);
    expect(await codes(xml.replace("甲", "&#0;"))).toEqual(["unreadable"]);
    expect(await codes(xml.replace("甲", "&#xD800;"))).toEqual(["unreadable"]);
    expect(await codes(xml.replaceAll('"a"', '"constructor"'))).toEqual(["bad_id"]);
    const deep = Array.from({ length: 15_000 }, (_, n) => `<bpmn:subProcess id="d${n}">`).join("");
    const nested = `${deep}${"</bpmn:subProcess>".repeat(15_000)}`;
    expect(await codes(xml.replace("<bpmn:startEvent", `${nested}<bpmn:startEvent`))).toContain("too_deep");
  });

  test("publishes flows without identifiers, which BPMN allows", async () => {
    const xml = processXml({ nodes: { s: start(), a: byDrafter("甲"), e: end() }, flows: ["s a", "a e"] });
    const bare = xml.replaceAll(/(<bpmn:sequenceFlow) id="[^"]*"/g, "$1");
    expect(bare).not.toBe(xml);
    const { graph } = await compileProcess(bare);
    expect(new Set(Object.values(graph!.nodes).flatMap(({ out }) => out.map(({ id }) => id))).size).toBe(2);
  });

  test("asks for the identifier of a process that has none", async () => {
    const xml = processXml({ nodes: { s: start(), a: byDrafter("甲"), e: end() }, flows: ["s a", "a e"] });
    const { faults } = await compileProcess(xml.replace(/(<bpmn:process) id="[^"]*"/, "$1"));
    expect(faults!.map(({ code }) => code)).toContain("bad_key");
  });

  test("answers any damaged file with faults, never with an error", async () => {
    const xml = processXml({
      nodes: { s: start(), x: exclusive(), a: byDrafter("甲"), p: parallel(), e: end() },
      flows: ["s x", "x a | days > 3", "x p | default", "a p", "p e"],
    });
    const damage = fc.tuple(
      fc.nat(xml.length),
      fc.nat(40),
      fc.oneof(fc.string(), fc.constantFrom('"', "<", "&", "=", "tz:", "bpmn:")),
    );
    const property = fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
      const broken = damages.reduce(
        (text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length),
        xml,
      );
      const { graph, faults } = await compileProcess(broken);
      expect(graph === undefined).toBe((faults ?? []).length > 0);
    });
    await fc.assert(property, { numRuns: 500 });
  });

  test("refuses a misspelt attribute instead of passing over it", async () => {
    expect(
      await faultsOf({ s: start(), a: user({ finsh: "allOf" }, handlers({ find: "drafter" })), e: end() }, [
        "s a",
        "a e",
      ]),
    ).toEqual(["a unknown_attribute"]);
  });

  test("refuses unsupported elements by name, with what to draw instead", async () => {
    const { faults } = await compileProcess(
      processXml({
        nodes: { s: start(), a: element("scriptTask", { name: "算天数" }), e: end() },
        flows: ["s a", "a e"],
      }),
    );
    expect(faults).toEqual([
      {
        element: "a",
        name: "算天数",
        code: "unsupported",
        zh: "“算天数”是脚本任务，暂不支持。请改为自动环节，并选择一个动作。",
        en: "“算天数” is a script task, which is not supported. Make it a service task and choose an action.",
      },
    ]);
    const multi = user({ name: "会签" }, handlers({ find: "drafter" }));
    multi.inside += "<bpmn:multiInstanceLoopCharacteristics/>";
    expect(
      await faultsOf({ s: start(), a: multi, e: end({}, "<bpmn:errorEventDefinition/>") }, ["s a", "a e"]),
    ).toEqual(["a unsupported", "e unsupported"]);
  });

  test("refuses unreachable and dead-end nodes", async () => {
    expect(
      await faultsOf(
        { s: start(), a: byDrafter("甲"), b: byDrafter("乙"), c: byDrafter("丙"), x: exclusive(), e: end() },
        ["s x", "x a | default", "x c | days > 3", "a e", "b e"],
      ),
    ).toEqual(["b unreachable", "c no_way_on"]);
    expect(
      await faultsOf({ s: start(), a: byDrafter("甲"), b: byDrafter("乙"), x: exclusive(), e: end() }, [
        "s x",
        "x e | default",
        "x a | days > 3",
        "a b",
        "b a",
      ]),
    ).toEqual(["a no_way_to_end", "b no_way_to_end"]);
  });

  test("refuses conditions that are missing, do not parse or iterate", async () => {
    const nodes = { s: start(), x: exclusive(), a: byDrafter("甲"), b: byDrafter("乙"), c: byDrafter("丙"), e: end() };
    expect(
      await faultsOf(nodes, [
        "s x",
        "x a",
        "x b | days >",
        "x c | every i in 1..10 satisfies i > 0",
        "a e",
        "b e",
        "c e",
      ]),
    ).toEqual(["x_b condition_wrong", "x_c condition_costly", "x condition_missing"]);
  });

  test("refuses a loop in which nobody acts", async () => {
    expect(
      await faultsOf({ s: start(), m: exclusive(), do: service("x.y"), x: exclusive(), e: end() }, [
        "s m",
        "m do",
        "do x",
        "x m | again",
        "x e | default",
      ]),
    ).toEqual(["m endless_loop"]);
  });

  test("refuses handler rules that can never find anyone", async () => {
    const step = (...rules: string[]) => user({}, ...rules);
    const nodes = {
      s: start(),
      a: step(),
      b: step(handlers({ find: "person" })),
      c: step(handlers({ find: "step", step: "d" })),
      d: step(handlers({ find: "step", step: "nowhere" })),
      f: step(handlers({ find: "chosen" })),
      g: step(handlers({ find: "post", ids: "kermit" })),
      e: end(),
    };
    expect(await faultsOf(nodes, ["s a", "a b", "b c", "c d", "d f", "f g", "g e"])).toEqual([
      "a handlers_missing",
      "b rule_incomplete",
      "f chosen_without_from",
      "g rule_bad_id",
      "c rule_later_step",
      "d rule_unknown_step",
    ]);
  });
});

describe("splits and joins", () => {
  const steps = Object.fromEntries(["a", "b", "c", "d"].map((id) => [id, byDrafter(id)]));

  test("takes a split of three that meets in two joins", async () => {
    expect(
      await faultsOf({ s: start(), ...steps, p: parallel(), j: parallel(), k: parallel(), e: end() }, [
        "s p",
        "p a",
        "p b",
        "p c",
        "a j",
        "b j",
        "j d",
        "d k",
        "c k",
        "k e",
      ]),
    ).toEqual([]);
  });

  test("takes nested splits that meet in one join", async () => {
    expect(
      await faultsOf({ s: start(), ...steps, p: parallel(), q: parallel(), j: parallel(), e: end() }, [
        "s p",
        "p a",
        "p q",
        "q b",
        "q c",
        "a j",
        "b j",
        "c j",
        "j d",
        "d e",
      ]),
    ).toEqual([]);
  });

  test("takes branches that end by themselves", async () => {
    expect(
      await faultsOf(
        { s: start(), ...steps, p: parallel(), e: end(), f: end() },
        ["s p", "p a", "p b", "a c", "b d", "c e", "d f"].slice(),
      ),
    ).toEqual([]);
    expect(
      await faultsOf({ s: start(), a: byDrafter("a"), b: byDrafter("b"), p: parallel(), e: end() }, [
        "s p",
        "p a",
        "p b",
        "a e",
        "b e",
      ]),
    ).toEqual([]);
  });

  test("takes an inclusive split and a loop around a parallel block", async () => {
    expect(
      await faultsOf({ s: start(), ...steps, i: inclusive(), j: inclusive(), e: end() }, [
        "s i",
        "i a | x",
        "i b | y",
        "i c | default",
        "a j",
        "b j",
        "c j",
        "j d",
        "d e",
      ]),
    ).toEqual([]);
    expect(
      await faultsOf({ s: start(), ...steps, m: exclusive(), p: parallel(), j: parallel(), x: exclusive(), e: end() }, [
        "s m",
        "m p",
        "p a",
        "p b",
        "a j",
        "b j",
        "j d",
        "d x",
        "x m | again",
        "x c | default",
        "c e",
      ]),
    ).toEqual([]);
  });

  test("refuses a parallel join behind an exclusive split", async () => {
    expect(
      await faultsOf(
        { s: start(), a: byDrafter("a"), b: byDrafter("b"), x: exclusive(), j: parallel({ name: "汇总" }), e: end() },
        ["s x", "x a | days > 3", "x b | default", "a j", "b j", "j e"],
      ),
    ).toEqual(["j join_starved"]);
  });

  test("refuses a branch that may leave without coming to the join", async () => {
    expect(
      await faultsOf(
        {
          s: start(),
          a: byDrafter("a"),
          b: byDrafter("b"),
          p: parallel(),
          x: exclusive(),
          j: parallel(),
          e: end(),
          f: end(),
        },
        ["s p", "p a", "p x", "x b | days > 3", "x f | default", "a j", "b j", "j e"],
      ),
    ).toEqual(["j join_starved"]);
  });

  test("refuses parallel branches that run together without a join", async () => {
    expect(
      await faultsOf({ s: start(), ...steps, p: parallel(), x: exclusive(), e: end() }, [
        "s p",
        "p a",
        "p b",
        "a x",
        "b x",
        "x c",
        "c d",
        "d e",
      ]),
    ).toEqual(["x done_twice"]);
    const flows = ["s m", "m p", "p a", "p b", "a x", "x m | again", "x e | default", "b f"];
    expect(
      await faultsOf(
        {
          s: start(),
          a: byDrafter("a"),
          b: byDrafter("b"),
          m: exclusive(),
          p: parallel(),
          x: exclusive(),
          e: end(),
          f: end(),
        },
        flows,
      ),
    ).toEqual(["p done_twice"]);
  });

  test("takes a terminate end that stops the other branches", async () => {
    expect(
      await faultsOf(
        {
          s: start(),
          a: user({ name: "a" }, handlers({ find: "drafter" }), choice("agree"), choice("refuse")),
          b: byDrafter("b"),
          p: parallel(),
          j: parallel(),
          x: exclusive(),
          e: end(),
          t: terminate(),
        },
        ["s p", "p a", "p b", "a x", "x j | default", 'x t | outcome = "refuse"', "b j", "j e"],
      ),
    ).toEqual([]);
  });
});
