import { describe, expect, test } from "vitest";
import type { Graph } from "../compile/graph.ts";
import { Game } from "../testing/game.ts";
import {
  choice,
  element,
  elementsXml,
  end,
  exclusive,
  handlers,
  type ProcessParts,
  parallel,
  start,
  terminate,
  user,
} from "../testing/process.ts";
import { graphOf } from "../testing/random-process.ts";

const held = (role: string, ...more: string[]) => user({ name: role }, handlers({ find: "role", role }), ...more);
const after = (span: string) =>
  `<bpmn:timerEventDefinition><bpmn:timeDuration>${span}</bpmn:timeDuration></bpmn:timerEventDefinition>`;
const edge = (host: string, interrupts: boolean) =>
  element("boundaryEvent", { attachedToRef: host, cancelActivity: String(interrupts) }, after("P3D"));

const compiled = (parts: ProcessParts, called: ProcessParts[] = []): Promise<Graph> =>
  graphOf({ id: "main", ...parts, nesting: new Map(), called });
const game = async (parts: ProcessParts, called: ProcessParts[] = []) => new Game(await compiled(parts, called));

function runOut(play: Game, node: string): void {
  const timer = Object.values(play.state.timers).find((one) => one.node === node);
  if (!timer) throw new Error(`no timer at ${node}; there are ${JSON.stringify(play.state.timers)}`);
  play.perform({ kind: "timer", timer: timer.no });
}

/** Two units give their opinions side by side. */
const opinions: Pick<ProcessParts, "nodes" | "flows"> = {
  nodes: { si: start(), p: parallel(), law: held("law"), money: held("money"), j: parallel(), ei: end() },
  flows: ["si p", "p law", "p money", "law j", "money j", "j ei"],
};
const asSub = element("subProcess", { name: "征求意见" }, elementsXml(opinions));
const asCall = element("callActivity", { name: "征求意见", calledElement: "opinions" });
const called: ProcessParts[] = [{ id: "opinions", name: "征求意见", ...opinions }];

const around = (inner: typeof asSub, interrupts: boolean): ProcessParts => ({
  nodes: {
    s: start(),
    draft: user({ name: "draft" }, handlers({ find: "drafter" })),
    sub: inner,
    b: edge("sub", interrupts),
    chief: held("chief"),
    m: element(interrupts ? "exclusiveGateway" : "inclusiveGateway"),
    sign: held("sign"),
    e: end(),
  },
  flows: ["s draft", "draft sub", "sub m", "b chief", "chief m", "m sign", "sign e"],
});

describe.each([
  ["sub-process", asSub, ""],
  ["call activity", asCall, "sub/"],
])("a timer on the edge of a %s", (_, inner, prefix) => {
  test("takes the case out of all its steps when it runs out", async () => {
    const play = await game(around(inner, true), called);
    play.complete("drafter");
    play.complete("law.0");
    runOut(play, "b");
    expect(play.standing).toEqual(["chief chief.0"]);
    play.complete("chief.0");
    play.complete("sign.0");
    expect(play.state).toMatchObject({ status: "finished", timers: {} });
  });

  test("is gone when the case is through in time, and there again when the case comes back", async () => {
    const play = await game(around(inner, true), called);
    play.complete("drafter");
    play.complete("law.0");
    play.complete("money.0");
    expect(play.state.timers).toEqual({});
    play.perform({ kind: "sendBack", task: play.taskOf("sign.0").no, to: { step: "draft" }, resume: "again" });
    play.complete("drafter");
    expect(Object.values(play.state.timers)).toMatchObject([{ node: "b", token: 0 }]);
  });

  test("may begin a way beside it, for which the join behind both waits", async () => {
    const play = await game(around(inner, false), called);
    play.complete("drafter");
    play.complete("law.0");
    runOut(play, "b");
    expect(play.standing).toEqual(["chief chief.0", `${prefix}money money.0`]);
    play.complete("money.0");
    expect(play.standing).toEqual(["chief chief.0"]);
    play.complete("chief.0");
    expect(play.standing).toEqual(["sign sign.0"]);
    play.complete("sign.0");
    expect(play.state.status).toBe("finished");
  });

  test("does not come again for steps that are given back straight to whoever sent the case back", async () => {
    const play = await game(around(inner, false), called);
    play.complete("drafter");
    runOut(play, "b");
    play.perform({ kind: "sendBack", task: play.taskOf("law.0").no, to: { step: "draft" }, resume: "direct" });
    expect(play.standing).toEqual(["draft drafter"]);
    play.complete("drafter");
    expect(play.standing).toEqual(["chief chief.0", `${prefix}law law.0`, `${prefix}money money.0`]);
    expect(play.state.timers).toEqual({});
  });

  test("keeps the step before from being withdrawn once its way has begun", async () => {
    const play = await game(around(inner, false), called);
    const done = play.complete("drafter");
    runOut(play, "b");
    expect(() => play.withdraw(done)).toThrow(expect.objectContaining({ code: "workflow.moved_on" }));
  });
});

describe("a call activity", () => {
  test("leads into the called process and, at its end, back", async () => {
    const play = await game(around(asCall, true), called);
    expect(play.graph.calls).toEqual([
      { element: "sub", key: "opinions", name: "征求意见", number: 1, start: "sub/si" },
    ]);
    play.complete("drafter");
    expect(play.standing).toEqual(["sub/law law.0", "sub/money money.0"]);
    expect(play.graph.nodes["sub/law"]!.name).toBe("征求意见：law");
    play.complete("law.0");
    play.complete("money.0");
    expect(play.standing).toEqual(["sign sign.0"]);
  });

  test("may be sent back within, out of it, and into it again", async () => {
    const play = await game(around(asCall, true), called);
    play.complete("drafter");
    play.complete("law.0");
    play.complete("money.0");
    const back = (name: string, step: string) =>
      play.perform({ kind: "sendBack", task: play.taskOf(name).no, to: { step }, resume: "again" });
    back("sign.0", "sub/law");
    expect(play.standing).toEqual(["sub/law law.0"]);
    back("law.0", "draft");
    expect(play.standing).toEqual(["draft drafter"]);
  });

  test("lets the called process know its own steps by the names that it gives them", async () => {
    const choosing: ProcessParts = {
      id: "choosing",
      nodes: {
        s: start(),
        check: held("check", choice("agree"), choice("refuse")),
        again: held("again"),
        x: exclusive(),
        yes: user({ name: "yes" }, handlers({ find: "step", step: "check" })),
        e: end(),
      },
      flows: ["s check", "check again", "again x", 'x yes | steps.check = "agree"', "x e | default", "yes e"],
    };
    const outer: ProcessParts = {
      nodes: {
        s: start(),
        one: element("callActivity", { calledElement: "choosing" }),
        two: element("callActivity", { calledElement: "choosing" }),
        e: end(),
      },
      flows: ["s one", "one two", "two e"],
    };
    const play = await game(outer, [choosing]);
    play.complete("check.0", "agree");
    play.complete("again.0");
    expect(play.standing).toEqual(["one/yes check.0"]);
    play.complete("check.0");
    play.complete("check.0", "refuse");
    play.complete("again.0");
    expect(play.state.status).toBe("finished");
  });

  test("of a process that calls others holds them all", async () => {
    const outer: ProcessParts = {
      nodes: { s: start(), a: element("callActivity", { calledElement: "middle" }), e: end() },
      flows: ["s a", "a e"],
    };
    const middle = {
      id: "middle",
      nodes: { s: start(), c: element("callActivity", { calledElement: "opinions" }), e: end() },
      flows: ["s c", "c e"],
    };
    const play = await game(outer, [...called, middle]);
    expect(play.standing).toEqual(["a/c/law law.0", "a/c/money money.0"]);
    expect(play.graph.calls?.map(({ element: id, key }) => `${id} ${key}`)).toEqual(["a middle", "a/c opinions"]);
    play.complete("law.0");
    play.complete("money.0");
    expect(play.state.status).toBe("finished");
  });
});

test.each([
  ["sub-process", false],
  ["called process", true],
])("a terminate event ends the rest of its %s, not the case", async (_, calls) => {
  const inside: Pick<ProcessParts, "nodes" | "flows"> = {
    nodes: { si: start(), p: parallel(), a: held("law"), b: held("money"), ei: end(), stop: terminate() },
    flows: ["si p", "p a", "p b", "a ei", "b stop"],
  };
  const sub = calls
    ? element("callActivity", { calledElement: "inside" })
    : element("subProcess", {}, elementsXml(inside));
  const play = await game(
    { nodes: { s: start(), sub, sign: held("sign"), e: end() }, flows: ["s sub", "sub sign", "sign e"] },
    [{ id: "inside", ...inside }],
  );
  play.complete("money.0");
  expect(play.standing).toEqual(["sign sign.0"]);
});
