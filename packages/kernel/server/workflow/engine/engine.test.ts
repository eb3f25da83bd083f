import { describe, expect, test } from "vitest";
import { compileProcess } from "../compile/compile.ts";
import type { Json } from "../compile/json.ts";
import { essence, Game, person } from "../testing/game.ts";
import {
  choice,
  end,
  exclusive,
  from,
  handlers,
  inclusive,
  type ProcessParts,
  parallel,
  processXml,
  service,
  start,
  user,
} from "../testing/process.ts";

async function game(parts: ProcessParts, fields: Record<string, Json> = {}, chosen: Record<string, string[]> = {}) {
  const { graph, faults } = await compileProcess(processXml(parts));
  if (!graph) throw new Error(JSON.stringify(faults));
  return new Game(graph, fields, chosen);
}

const held = (role: string, attributes: Record<string, string> = {}, ...more: string[]) =>
  user({ name: role, ...attributes }, handlers({ find: "role", role }), ...more);
const drafting = user({ name: "拟稿" }, handlers({ find: "drafter" }));
const code = (name: string) => expect.objectContaining({ code: `workflow.${name}` });

const inTurn: ProcessParts = {
  nodes: { s: start(), draft: drafting, check: held("check"), sign: held("sign"), e: end() },
  flows: ["s draft", "draft check", "check sign", "sign e"],
};
const sideBySide: ProcessParts = {
  nodes: {
    s: start(),
    draft: drafting,
    p: parallel(),
    law: held("law"),
    law2: held("law2x1"),
    money: held("money"),
    j: parallel(),
    sign: held("sign"),
    e: end(),
  },
  flows: ["s draft", "draft p", "p law", "law law2", "p money", "law2 j", "money j", "j sign", "sign e"],
};
sideBySide.nodes.law2 = held("second");

describe("moving on", () => {
  test("takes a flow that leaves a step without a condition beside those whose conditions hold, the default one only alone", async () => {
    const nodes = { s: start(), a: held("a"), b: held("b"), c: held("c"), d: held("d"), e: end() };
    const flows = ["s a", "a b", "a c | n > 5", "b e", "c e", "d e"];
    const both = await game({ nodes, flows: [...flows, "a d | n > 7"] }, { n: 6 });
    both.complete("a.0");
    expect(both.standing).toEqual(["b b.0", "c c.0"]);
    const alone = await game({
      nodes,
      flows: ["s a", "a d | default", "a b | n > 7", "a c | n > 5", "b e", "c e", "d e"],
    });
    alone.complete("a.0", null, { n: 1 });
    expect(alone.standing).toEqual(["d d.0"]);
  });

  test("lets a step lead back to itself by a condition, for the default flow is never taken with it", async () => {
    const play = await game({
      nodes: { s: start(), a: held("a"), e: end() },
      flows: ["s a", "a e | default", "a a | n > 5"],
    });
    play.complete("a.0", null, { n: 6 });
    expect(play.standing).toEqual(["a a.0"]);
    play.complete("a.0", null, { n: 1 });
    expect(play.state.status).toBe("finished");
  });

  test("passes a case from person to person until it is finished", async () => {
    const play = await game(inTurn);
    expect(play.standing).toEqual(["draft drafter"]);
    play.complete("drafter");
    expect(play.standing).toEqual(["check check.0"]);
    play.complete("check.0");
    play.complete("sign.0");
    expect(play.state).toMatchObject({ status: "finished", tokens: {}, tasks: {} });
  });

  test("ends a task once", async () => {
    const play = await game(inTurn);
    const done = play.complete("drafter");
    expect(() => play.perform({ kind: "complete", task: done, outcome: null, fields: {}, chosen: {} })).toThrow(
      code("task_ended"),
    );
  });

  test("waits at a parallel join for every branch and passes it once", async () => {
    const play = await game(sideBySide);
    play.complete("drafter");
    expect(play.standing).toEqual(["law law.0", "money money.0"]);
    play.complete("money.0");
    play.complete("law.0");
    expect(play.standing).toEqual(["law2 second.0"]);
    play.complete("second.0");
    expect(play.standing).toEqual(["sign sign.0"]);
  });

  test("lets two of three branches meet while the third goes on", async () => {
    const play = await game({
      nodes: {
        s: start(),
        m: exclusive(),
        p: parallel(),
        a: held("a"),
        b: held("b"),
        c: held("c"),
        j: parallel(),
        d: held("d"),
        k: parallel(),
        x: exclusive(),
        e: end(),
      },
      flows: [
        "s m",
        "m p",
        "p a",
        "p b",
        "p c",
        "a j",
        "b j",
        "j d",
        "d k",
        "c k",
        "k x",
        "x m | again = true",
        "x e | default",
      ],
    });
    play.complete("a.0");
    play.complete("b.0");
    expect(play.standing).toEqual(["c c.0", "d d.0"]);
    play.complete("d.0");
    play.complete("c.0", null, { again: true });
    expect(play.standing).toEqual(["a a.0", "b b.0", "c c.0"]);
    play.complete("a.0");
    play.perform({ kind: "sendBack", task: play.taskOf("b.0").no, to: "drafter", resume: "again" });
    expect(play.standing).toEqual(["s drafter"]);
  });

  test("opens the branches of an inclusive split whose conditions hold, and waits for those only", async () => {
    const parts: ProcessParts = {
      nodes: {
        s: start(),
        i: inclusive(),
        a: held("a"),
        b: held("b"),
        c: held("c"),
        j: inclusive(),
        d: held("d"),
        e: end(),
      },
      flows: ["s i", "i a | money > 5", "i b | people > 5", "i c | default", "a j", "b j", "c j", "j d", "d e"],
    };
    expect((await game(parts)).standing).toEqual(["c c.0"]);
    const play = await game(parts, { money: 9, people: 9 });
    expect(play.standing).toEqual(["a a.0", "b b.0"]);
    play.complete("b.0");
    play.complete("a.0");
    expect(play.standing).toEqual(["d d.0"]);
  });

  test("takes the way that the handler's choice or a field opens", async () => {
    const parts: ProcessParts = {
      nodes: {
        s: start(),
        check: held("check", {}, choice("agree"), choice("refuse")),
        x: exclusive({ name: "结果" }),
        sign: held("sign"),
        e: end(),
      },
      flows: ["s check", "check x", 'x sign | outcome = "agree" and money > 5', 'x e | outcome = "refuse"', "sign e"],
    };
    const play = await game(parts, { money: 1 });
    expect(() => play.complete("check.0")).toThrow(code("choose_outcome"));
    expect(() => play.complete("check.0", "perhaps")).toThrow(code("choose_outcome"));
    expect(() => play.complete("check.0", "agree")).toThrow(code("no_way_on"));
    play.complete("check.0", "agree", { money: 6 });
    expect(play.standing).toEqual(["sign sign.0"]);
    const refused = await game(parts);
    refused.complete("check.0", "refuse");
    expect(refused.state.status).toBe("finished");
  });

  test("runs service actions once, in the order of the process, and goes by what they set", async () => {
    const parts: ProcessParts = {
      nodes: {
        s: start(),
        a: held("a"),
        n: service("number"),
        k: service("keep"),
        x: exclusive(),
        b: held("b"),
        e: end(),
      },
      flows: ["s a", "a n", "n k", "k x", "x b | kept = true", "x e | default", "b e"],
    };
    const play = await game(parts);
    play.actions = { keep: () => ({ kept: true }) };
    play.complete("a.0");
    expect(play.acted).toEqual(["number", "keep"]);
    expect(play.standing).toEqual(["b b.0"]);
  });

  test("refuses to turn for ever through steps that are all passed over", async () => {
    const empty = held("r0", { onEmpty: "skip" });
    const play = game({
      nodes: { s: start(), m: exclusive(), a: empty, x: exclusive(), e: end() },
      flows: ["s m", "m a", "a x", "x m | true", "x e | default"],
    });
    await expect(play).rejects.toThrow(code("endless_loop"));
  });
});

describe("several handlers", () => {
  const step = (attributes: Record<string, string>, role = "r3") => ({
    nodes: {
      s: start(),
      a: held(role, attributes, choice("agree"), choice("refuse", { ends: "true" })),
      x: exclusive(),
      b: held("b"),
      e: end(),
    },
    flows: ["s a", "a x", 'x b | outcome = "agree"', "x e | default", "b e"],
  });

  test("anyOf: the first answer counts and closes the other tasks", async () => {
    const play = await game(step({ finish: "anyOf" }));
    play.complete("r3.1", "agree");
    expect(play.standing).toEqual(["b b.0"]);
    expect([...play.history.at(-1)!.decided.closed.values()]).toEqual(
      expect.arrayContaining([{ state: "closed", reason: "handledByOther" }]),
    );
  });

  test("allOf: waits for all; the gravest choice counts", async () => {
    const play = await game(step({ finish: "allOf" }));
    play.complete("r3.1", "agree");
    play.complete("r3.0", "agree");
    expect(play.standing).toEqual(["a r3.2"]);
    play.complete("r3.2", "agree");
    expect(play.standing).toEqual(["b b.0"]);
  });

  test("allOf: a choice that ends the step closes the tasks of the others", async () => {
    const play = await game(step({ finish: "allOf" }));
    play.complete("r3.1", "refuse");
    expect(play.state.status).toBe("finished");
  });

  test("allOf in the leaders' order: each has their turn", async () => {
    const play = await game(step({ finish: "allOf", order: "sequential" }));
    expect(play.standing).toEqual(["a r3.0"]);
    play.complete("r3.0", "agree");
    expect(play.standing).toEqual(["a r3.1"]);
    play.complete("r3.1", "agree");
    play.complete("r3.2", "agree");
    expect(play.standing).toEqual(["b b.0"]);
  });

  test("share: passes when enough agree, fails as soon as they cannot", async () => {
    const quiet = (parts: ReturnType<typeof step>) => {
      parts.nodes.a = held("r4", { finish: "share", share: "50" }, choice("agree"), choice("refuse"));
      return parts;
    };
    const passing = await game(quiet(step({})));
    passing.complete("r4.0", "refuse");
    passing.complete("r4.1", "agree");
    passing.complete("r4.2", "agree");
    expect(passing.standing).toEqual(["b b.0"]);
    const failing = await game(quiet(step({})));
    for (const name of ["r4.0", "r4.1", "r4.2"]) failing.complete(name, "refuse");
    expect(failing.state.status).toBe("finished");
  });

  test("one: a candidate claims, others cannot act, until it is released", async () => {
    const play = await game(step({ finish: "one" }));
    const [mine, other] = [play.taskOf("r3.0").no, play.taskOf("r3.1").no];
    play.perform({ kind: "claim", task: mine });
    expect(play.standing).toEqual(["a r3.0"]);
    expect(() => play.perform({ kind: "complete", task: other, outcome: "agree", fields: {}, chosen: {} })).toThrow(
      code("task_held"),
    );
    play.perform({ kind: "release", task: mine });
    expect(() => play.perform({ kind: "release", task: mine })).toThrow(code("not_claimed"));
    play.complete("r3.1", "agree");
    expect(play.standing).toEqual(["b b.0"]);
    expect(() => play.perform({ kind: "claim", task: play.taskOf("b.0").no })).toThrow(code("nothing_to_claim"));
  });
});

describe("finding handlers", () => {
  test("goes to those whom the previous handler chose, among those who may be chosen", async () => {
    const parts: ProcessParts = {
      nodes: {
        s: start(),
        a: held("a"),
        b: user({}, handlers({ find: "chosen" }, from({ find: "role", role: "r3" }))),
        e: end(),
      },
      flows: ["s a", "a b", "b e"],
    };
    const play = await game(parts);
    expect(() => play.complete("a.0")).toThrow(code("choose_handlers"));
    expect(() => play.complete("a.0", null, {}, { b: [person("stranger").personId] })).toThrow(code("not_a_candidate"));
    play.complete("a.0", null, {}, { b: [person("r3.2").personId] });
    expect(play.standing).toEqual(["b r3.2"]);
    expect(play.state.chosen).toEqual({});
  });

  test("goes to the handler of an earlier step", async () => {
    const play = await game({
      nodes: { s: start(), a: held("r2"), b: user({}, handlers({ find: "step", step: "a" })), e: end() },
      flows: ["s a", "a b", "b e"],
    });
    play.complete("r2.1");
    expect(play.standing).toEqual(["b r2.1"]);
  });

  test("nobody found: to the office, passed over, or refused", async () => {
    const parts = (onEmpty: string) => ({
      nodes: { s: start(), a: held("a"), b: held("r0", { onEmpty }), c: held("c"), e: end() },
      flows: ["s a", "a b", "b c", "c e"],
    });
    const outcome = async (onEmpty: string) => {
      const play = await game(parts(onEmpty));
      play.complete("a.0");
      return play.standing;
    };
    expect(await outcome("administrator")).toEqual(["b office"]);
    expect(await outcome("skip")).toEqual(["c c.0"]);
    await expect(outcome("refuse")).rejects.toThrow(code("nobody_found"));
  });

  test("the same person is not asked twice in a row where the step says so", async () => {
    const parts = (onSame: string): ProcessParts => ({
      nodes: { s: start(), a: held("r1"), b: held("r1", { onSame }), c: held("c"), e: end() },
      flows: ["s a", "a b", "b c", "c e"],
    });
    const play = await game(parts("skip"));
    play.complete("r1.0");
    expect(play.standing).toEqual(["c c.0"]);
    expect(play.history.at(-1)!.decided.skipped).toEqual([{ node: "b", why: "same" }]);
    const kept = await game(parts("keep"));
    kept.complete("r1.0");
    expect(kept.standing).toEqual(["b r1.0"]);
  });
});

describe("sending back", () => {
  const back = (
    play: Game,
    name: string,
    to: "previous" | "drafter" | { step: string },
    resume: "again" | "direct" = "again",
  ) => play.perform({ kind: "sendBack", task: play.taskOf(name).no, to, resume });

  test("to the step before, to any step passed, to the drafter; then through all steps again", async () => {
    const play = await game(inTurn);
    play.complete("drafter");
    play.complete("check.0");
    back(play, "sign.0", "previous");
    expect(play.standing).toEqual(["check check.0"]);
    play.complete("check.0");
    back(play, "sign.0", "drafter");
    expect(play.standing).toEqual(["draft drafter"]);
    expect(() => back(play, "drafter", { step: "check" })).toThrow(code("cannot_send_back_there"));
    play.complete("drafter");
    expect(play.standing).toEqual(["check check.0"]);
    back(play, "check.0", { step: "draft" });
    expect(play.standing).toEqual(["draft drafter"]);
  });

  test("straight back to me skips the steps between", async () => {
    const play = await game(inTurn);
    play.complete("drafter");
    play.complete("check.0");
    back(play, "sign.0", "drafter", "direct");
    play.complete("drafter");
    expect(play.standing).toEqual(["sign sign.0"]);
    back(play, "sign.0", "previous");
    expect(play.standing).toEqual(["check check.0"]);
  });

  test("to the drafter where no step is theirs", async () => {
    const play = await game({
      nodes: { s: start(), a: held("a"), e: end() },
      flows: ["s a", "a e"],
    });
    back(play, "a.0", "drafter");
    expect(play.standing).toEqual(["s drafter"]);
    play.complete("drafter");
    expect(play.standing).toEqual(["a a.0"]);
  });

  test("out of a parallel region closes every task of that region", async () => {
    const play = await game(sideBySide);
    play.complete("drafter");
    play.complete("law.0");
    back(play, "second.0", "drafter");
    expect(play.standing).toEqual(["draft drafter"]);
    play.complete("drafter");
    expect(play.standing).toEqual(["law law.0", "money money.0"]);
  });

  test("within a branch leaves the other branches alone", async () => {
    const play = await game(sideBySide);
    play.complete("drafter");
    play.complete("money.0");
    play.complete("law.0");
    back(play, "second.0", "previous");
    expect(play.standing).toEqual(["law law.0"]);
    play.complete("law.0");
    play.complete("second.0");
    expect(play.standing).toEqual(["sign sign.0"]);
  });

  test("cannot reach a step of another branch", async () => {
    const play = await game(sideBySide);
    play.complete("drafter");
    play.complete("money.0");
    play.complete("law.0");
    expect(() => back(play, "second.0", { step: "money" })).toThrow(code("cannot_send_back_there"));
  });

  test("cannot reach a step of another branch, also in a loop around both", async () => {
    const play = await game({
      nodes: { ...sideBySide.nodes, m: exclusive(), x: exclusive() },
      flows: [
        ...sideBySide.flows.filter((flow) => flow !== "draft p" && flow !== "sign e"),
        "draft m",
        "m p",
        "sign x",
        "x m | again = true",
        "x e | default",
      ],
    });
    play.complete("drafter");
    play.complete("money.0");
    expect(() => back(play, "law.0", { step: "money" })).toThrow(code("cannot_send_back_there"));
  });

  test("into one branch of a region that was left repeats that branch only", async () => {
    const play = await game(sideBySide);
    play.complete("drafter");
    play.complete("money.0");
    play.complete("law.0");
    play.complete("second.0");
    back(play, "sign.0", { step: "law" });
    expect(play.standing).toEqual(["law law.0"]);
    play.complete("law.0");
    play.complete("second.0");
    expect(play.standing).toEqual(["sign sign.0"]);
  });

  test("out of a region and straight back restores the region as it was", async () => {
    const play = await game(sideBySide);
    play.complete("drafter");
    play.complete("money.0");
    play.complete("law.0");
    back(play, "second.0", "drafter", "direct");
    play.complete("drafter");
    expect(play.standing).toEqual(["law2 second.0"]);
    play.complete("second.0");
    expect(play.standing).toEqual(["sign sign.0"]);
  });

  test("goes to those who handled the step before, not to all whom its rule finds", async () => {
    const play = await game({
      nodes: { s: start(), a: held("r3"), b: held("b"), e: end() },
      flows: ["s a", "a b", "b e"],
    });
    play.complete("r3.2");
    back(play, "b.0", "previous");
    expect(play.standing).toEqual(["a r3.2"]);
  });
});

describe("withdrawing", () => {
  test("gives back the state before", async () => {
    const play = await game(sideBySide);
    play.complete("drafter");
    play.complete("money.0");
    play.complete("law.0");
    const before = essence(play.state);
    const done = play.complete("second.0", null, { checked: true });
    expect(play.standing).toEqual(["sign sign.0"]);
    play.withdraw(done);
    expect(essence(play.state)).toEqual(before);
    play.complete("second.0");
    expect(play.standing).toEqual(["sign sign.0"]);
  });

  test("is refused once the next has finished it", async () => {
    const play = await game(inTurn);
    const done = play.complete("drafter");
    play.complete("check.0");
    expect(() => play.withdraw(done)).toThrow(code("moved_on"));
  });

  test("is refused once one of several next handlers has finished their part", async () => {
    const play = await game({
      nodes: { s: start(), a: held("a"), b: held("r3", { finish: "allOf" }), e: end() },
      flows: ["s a", "a b", "b e"],
    });
    const done = play.complete("a.0");
    play.complete("r3.1");
    expect(() => play.withdraw(done)).toThrow(code("moved_on"));
  });

  test("takes the task away also from whom the next handed it to", async () => {
    const play = await game(inTurn);
    const done = play.complete("drafter");
    play.perform({ kind: "transfer", task: play.taskOf("check.0").no, to: person("deputy") });
    expect(play.standing).toEqual(["check deputy"]);
    play.withdraw(done);
    expect(play.standing).toEqual(["draft drafter"]);
  });

  test("takes back one opinion of an allOf step while the step goes on", async () => {
    const play = await game({
      nodes: { s: start(), a: held("r3", { finish: "allOf" }), b: held("b"), e: end() },
      flows: ["s a", "a b", "b e"],
    });
    const first = play.complete("r3.0");
    play.complete("r3.1");
    play.withdraw(first);
    expect(play.standing).toEqual(["a r3.0", "a r3.2"]);
    play.complete("r3.2");
    const last = play.complete("r3.0");
    expect(play.standing).toEqual(["b b.0"]);
    play.withdraw(last);
    expect(play.standing).toEqual(["a r3.0"]);
  });

  test("is refused after a service action and at the end", async () => {
    const play = await game({
      nodes: { s: start(), a: held("a"), n: service("number"), b: held("b"), e: end() },
      flows: ["s a", "a n", "n b", "b e"],
    });
    expect(() => play.withdraw(play.complete("a.0"))).toThrow(code("action_done"));
    expect(() => play.withdraw(play.complete("b.0"))).toThrow(code("instance_ended"));
  });

  test("takes back a sending back", async () => {
    const play = await game(sideBySide);
    play.complete("drafter");
    play.complete("law.0");
    const before = essence(play.state);
    const { no } = play.taskOf("second.0");
    play.perform({ kind: "sendBack", task: no, to: "drafter", resume: "again" });
    play.withdraw(no);
    expect(essence(play.state)).toEqual(before);
  });
});

describe("other operations", () => {
  test("transfer hands one's part on, but not to somebody who has one", async () => {
    const play = await game({
      nodes: { s: start(), a: held("r2", { finish: "allOf" }), e: end() },
      flows: ["s a", "a e"],
    });
    expect(() => play.perform({ kind: "transfer", task: play.taskOf("r2.0").no, to: person("r2.1") })).toThrow(
      code("already_handler"),
    );
    play.perform({ kind: "transfer", task: play.taskOf("r2.0").no, to: person("deputy") });
    expect(play.standing).toEqual(["a deputy", "a r2.1"]);
  });

  test("terminate closes everything", async () => {
    const play = await game(sideBySide);
    play.complete("drafter");
    play.perform({ kind: "terminate" });
    expect(play.state).toMatchObject({ status: "terminated", tokens: {}, tasks: {} });
    expect(() => play.perform({ kind: "terminate" })).toThrow(code("instance_ended"));
  });
});
