import { expect, test } from "vitest";
import { comparedChoices } from "../../../contract/workflow/index.ts";
import {
  choice,
  end,
  exclusive,
  handlers,
  inclusive,
  type Part,
  parallel,
  processXml,
  service,
  start,
  user,
} from "../testing/process.ts";
import { compileProcess } from "./compile.ts";

const drafter = handlers({ find: "drafter" });
const review = (name: string, ...values: string[]) => user({ name }, drafter, ...values.map((value) => choice(value)));
const plain = (name: string) => user({ name }, drafter);

async function faultsOf(nodes: Record<string, Part>, flows: string[]) {
  const { faults = [] } = await compileProcess(processXml({ nodes, flows }));
  return faults.map(({ element, code, zh }) => `${element} ${code} ${zh}`);
}

/** A step, what stands between, and a gateway that asks for its choice. */
const asking = (
  condition: string,
  step: Part = review("科长审核", "agree", "refuse"),
  between: Part = service("x.y"),
) =>
  faultsOf({ s: start(), a: step, m: between, g: exclusive(), b: plain("整改"), e: end() }, [
    "s a",
    "a m",
    "m g",
    `g b | ${condition}`,
    "g e | default",
    "b e",
  ]);

test("a condition on a choice that the step before does not offer is refused, with those that it offers", async () => {
  expect(await asking('outcome = "disagree"')).toEqual([
    "g_b outcome_not_offered 连线“‘科长审核’之后的排他分支 → 整改”的条件要求办理结果为“disagree”，但之前没有环节提供这个结果，不会有人这样选。" +
      "请改为“科长审核”提供的结果：agree、refuse，或在其办理结果中添加这一项。",
  ]);
  expect(await asking('outcome = "refuse"', plain("科长审核"))).toEqual([
    expect.stringContaining("请在环节“科长审核”的办理结果中添加这一项，或改写条件。"),
  ]);
});

test.each([
  'outcome = "refuse"',
  'outcome in ("refuse", "nobody says so")',
  'days > 3 and (outcome = "refuse" or urgent)',
  'steps.a = "refuse"',
  'outcome != "nobody says so"',
  'not(outcome = "nobody says so")',
  'decision = "a field of the case"',
  'outcome in ("refuse", decision)',
  "outcome = decision",
  "outcome = null",
])("%s may hold", async (condition) => {
  expect(await asking(condition)).toEqual([]);
});

test.each([
  'outcome in ("no", "never")',
  'outcome in ["no"]',
  '"no" = outcome',
  'days > 3 and (urgent or outcome = "no")',
  'steps.a = "no"',
])("%s asks for what nobody chooses", async (condition) => {
  expect(await asking(condition)).toEqual([expect.stringContaining("g_b outcome_not_offered")]);
});

test("a condition on the choice of what is no user task is refused", async () => {
  expect(await asking('steps.m = "agree"')).toEqual([expect.stringContaining("g_b outcome_unknown_step")]);
  expect(await asking('steps.nowhere = "agree"')).toEqual([expect.stringContaining("g_b outcome_unknown_step")]);
});

test("the choice of every step that may have been the last one counts, and no other", async () => {
  const nodes = {
    s: start(),
    x: exclusive(),
    a: review("甲", "yes"),
    b: review("乙", "no"),
    m: exclusive(),
    g: exclusive(),
    c: plain("丙"),
    e: end(),
  };
  const flows = ["s x", "x a | days > 3", "x b | default", "a m", "b m", "g e | default"];
  const either = [...flows, "m g", 'g c | outcome = "yes" or outcome = "no"', "c e"];
  expect(await faultsOf(nodes, either)).toEqual([]);
  const behind = [...flows, "m c", "c g", 'g a | outcome = "yes"'];
  expect(await faultsOf(nodes, behind)).toEqual([expect.stringContaining("请在环节“丙”的办理结果中添加这一项")]);
});

test("a join of parallel branches leaves no last choice; one of branches of which some are taken may", async () => {
  const branches = (join: Part, split: Part, ways: string[], condition: string) =>
    faultsOf(
      {
        s: start(),
        p: split,
        a: review("甲", "yes"),
        b: review("乙", "yes"),
        j: join,
        g: exclusive(),
        c: plain("丙"),
        e: end(),
      },
      ["s p", ...ways, "a j", "b j", "j g", `g c | ${condition}`, "g e | default", "c e"],
    );
  const all = ["p a", "p b"];
  expect(await branches(parallel(), parallel(), all, 'outcome = "yes"')).toEqual([
    expect.stringContaining('请写明看哪个环节，例如 steps.环节标识 = "agree"'),
  ]);
  expect(await branches(parallel(), parallel(), all, 'steps.a = "yes"')).toEqual([]);
  const some = ["p a | x", "p b | default"];
  expect(await branches(inclusive(), inclusive(), some, 'outcome = "yes"')).toEqual([]);
});

test("a process that is called may ask for the choice with which its caller begins it", async () => {
  const nodes = { s: start(), g: exclusive(), a: plain("甲"), e: end() };
  expect(await faultsOf(nodes, ["s g", 'g a | outcome = "yes"', "g e | default", "a e"])).toEqual([]);
});

test("reads no choice out of a text that is no condition", () => {
  for (const text of ["", "outcome", "outcome =", '= "x"', 'outcome["x"] = "x"', 'steps.a.b = "x"'])
    expect(comparedChoices(text)).toEqual([]);
});
