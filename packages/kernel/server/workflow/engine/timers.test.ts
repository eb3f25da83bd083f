import { describe, expect, test } from "vitest";
import { compileProcess } from "../compile/compile.ts";
import { Game } from "../testing/game.ts";
import { element, end, handlers, type ProcessParts, parallel, processXml, start, user } from "../testing/process.ts";
import { decide } from "./decide.ts";
import { noFacts } from "./facts.ts";

const held = (role: string, attributes: Record<string, string> = {}) =>
  user({ name: role, ...attributes }, handlers({ find: "role", role }));
const time = (kind: string, text: string) =>
  `<bpmn:timerEventDefinition><bpmn:${kind}>${text}</bpmn:${kind}></bpmn:timerEventDefinition>`;
const timer = (inside: string, attributes: Record<string, string> = {}) =>
  element("intermediateCatchEvent", attributes, inside);
const boundary = (host: string, inside: string, attributes: Record<string, string> = {}) =>
  element("boundaryEvent", { attachedToRef: host, ...attributes }, inside);

const compile = (parts: ProcessParts) => compileProcess(processXml(parts));
async function game(parts: ProcessParts) {
  const { graph, faults } = await compile(parts);
  if (!graph) throw new Error(JSON.stringify(faults));
  return new Game(graph);
}
const runOut = (play: Game, node: string) => {
  const found = Object.values(play.state.timers).find((one) => one.node === node);
  if (!found) throw new Error(`no timer at ${node}`);
  play.perform({ kind: "timer", timer: found.no });
};

/** A step that is escalated beside or instead of itself, then a join or an end. */
const late = (interrupts: boolean, cycle = "PT4H"): ProcessParts => ({
  nodes: {
    s: start(),
    check: held("check"),
    b: boundary("check", time(cycle.startsWith("R") ? "timeCycle" : "timeDuration", cycle), {
      cancelActivity: String(interrupts),
    }),
    chief: held("chief"),
    sign: held("sign"),
    e: end(),
    ...(interrupts ? {} : { e2: end() }),
  },
  flows: ["s check", "check sign", "sign e", "b chief", interrupts ? "chief sign" : "chief e2"],
});

/** A step with or without a timer whose way meets the step's own behind it. */
const besideJoin = (isTimed: boolean): ProcessParts => ({
  nodes: {
    s: start(),
    check: held("check"),
    ...(isTimed && {
      b: boundary("check", time("timeCycle", "R2/PT4H"), { cancelActivity: "false" }),
      chief: held("chief"),
      j: element("inclusiveGateway"),
    }),
    sign: held("sign"),
    e: end(),
  },
  flows: isTimed
    ? ["s check", "check j", "b chief", "chief j", "j sign", "sign e"]
    : ["s check", "check sign", "sign e"],
});

describe("timers", () => {
  test("a case waits at a timer until its time has come", async () => {
    const play = await game({
      nodes: { s: start(), wait: timer(time("timeDuration", "P3D")), sign: held("sign"), e: end() },
      flows: ["s wait", "wait sign", "sign e"],
    });
    expect(play.standing).toEqual([]);
    expect(Object.values(play.state.timers)).toMatchObject([{ node: "wait", times: 1 }]);
    expect(play.state.status).toBe("running");
    runOut(play, "wait");
    expect(play.standing).toEqual(["sign sign.0"]);
    expect(play.state.timers).toEqual({});
  });

  test("one on the edge of a step takes the case out of it", async () => {
    const play = await game(late(true));
    runOut(play, "b");
    expect(play.standing).toEqual(["chief chief.0"]);
    play.complete("chief.0");
    play.complete("sign.0");
    expect(play.state.status).toBe("finished");
  });

  test("it is gone when the step is done in time", async () => {
    const play = await game(late(true));
    play.complete("check.0");
    expect(play.state.timers).toEqual({});
    play.complete("sign.0");
    expect(play.state.status).toBe("finished");
  });

  test("one that does not interrupt runs beside the step, as often as it says", async () => {
    const play = await game(late(false, "R2/PT4H"));
    runOut(play, "b");
    expect(play.standing).toEqual(["check check.0", "chief chief.0"]);
    play.complete("chief.0");
    runOut(play, "b");
    play.complete("check.0");
    expect(play.state.timers).toEqual({});
    play.complete("chief.0");
    play.complete("sign.0");
    expect(play.state.status).toBe("finished");
  });

  test("one that repeats opens its way once at a time: while that is under way, the next time passes and is recorded", async () => {
    const play = await game(late(false, "R3/PT4H"));
    runOut(play, "b");
    runOut(play, "b");
    expect(play.standing).toEqual(["check check.0", "chief chief.0"]);
    expect(play.history.at(-1)?.decided.skipped).toEqual([{ node: "b", why: "underWay" }]);
    expect(Object.values(play.state.timers)).toMatchObject([{ node: "b", times: 1 }]);
    play.complete("chief.0");
    runOut(play, "b");
    expect(play.standing).toEqual(["check check.0", "chief chief.0"]);
    expect(play.history.at(-1)?.decided.skipped).toEqual([]);
    play.complete("check.0");
    play.complete("chief.0");
    play.complete("sign.0");
    expect(play.state.status).toBe("finished");
  });

  test("what it opened ends when the case goes on with a version without it, and so does a join's wait", async () => {
    const play = await game(besideJoin(true));
    runOut(play, "b");
    expect(play.standing).toEqual(["check check.0", "chief chief.0"]);
    const { graph } = await compile(besideJoin(false));
    const { decided } = decide(graph!, play.state, { kind: "migrate", from: play.graph }, noFacts());
    const { tasks, tokens, timers } = decided!.state;
    expect(Object.values(tasks).map(({ handler }) => handler.name)).toEqual(["check.0"]);
    expect(Object.values(tokens)).toMatchObject([{ node: "check", forks: [] }]);
    expect(timers).toEqual({});
    expect([...decided!.closed.values()]).toEqual([{ state: "closed", reason: "migrated" }]);
  });

  test("where the timer stays, so does what it opened; a step of its way that is gone keeps the case on its version", async () => {
    const play = await game(besideJoin(true));
    runOut(play, "b");
    const migrate = async (parts: ProcessParts) => {
      const { graph } = await compile(parts);
      return decide(graph!, play.state, { kind: "migrate", from: play.graph }, noFacts()).decided!;
    };
    expect(Object.keys((await migrate(besideJoin(true))).state.tokens)).toHaveLength(2);
    const renamed = besideJoin(true);
    const { chief, ...nodes } = renamed.nodes;
    const flows = renamed.flows.map((flow) => flow.replace("chief", "deputy"));
    await expect(migrate({ nodes: { ...nodes, deputy: chief! }, flows })).rejects.toThrow("workflow.cannot_migrate");
  });

  test("a join waits for what a timer began", async () => {
    const play = await game({
      nodes: {
        s: start(),
        p: parallel(),
        check: held("check"),
        b: boundary("check", time("timeDuration", "PT4H")),
        chief: held("chief"),
        money: held("money"),
        j: parallel(),
        m: element("exclusiveGateway"),
        e: end(),
      },
      flows: ["s p", "p check", "p money", "check m", "b chief", "chief m", "m j", "money j", "j e"],
    });
    runOut(play, "b");
    play.complete("money.0");
    expect(play.state.status).toBe("running");
    play.complete("chief.0");
    expect(play.state.status).toBe("finished");
  });

  test("a withdrawn step has its timer again; a case sent back does not keep it", async () => {
    const play = await game({
      ...late(true),
      nodes: { ...late(true).nodes, draft: held("draft") },
      flows: ["s draft", "draft check", ...late(true).flows.slice(1)],
    });
    play.complete("draft.0");
    const done = play.complete("check.0");
    play.withdraw(done);
    expect(Object.values(play.state.timers)).toMatchObject([{ node: "b" }]);
    play.perform({ kind: "sendBack", task: play.taskOf("check.0").no, to: { step: "draft" }, resume: "direct" });
    expect(play.state.timers).toEqual({});
    play.complete("draft.0");
    expect(Object.values(play.state.timers)).toMatchObject([{ node: "b" }]);
  });

  test.each([
    ["no time", "", "timer_missing"],
    ["an endless cycle", time("timeCycle", "R/PT1H"), "timer_wrong"],
    ["what is no duration", time("timeDuration", "three days"), "timer_wrong"],
    ["a duration of nothing", time("timeDuration", "P"), "timer_wrong"],
    ["a day that is none", time("timeDate", "2027-02-31T25:00"), "timer_wrong"],
  ])("publishing refuses a timer with %s", async (_, inside, code) => {
    const definition = inside || "<bpmn:timerEventDefinition/>";
    const { faults } = await compile({
      nodes: { s: start(), wait: timer(definition), e: end() },
      flows: ["s wait", "wait e"],
    });
    expect(faults).toMatchObject([{ code, element: "wait" }]);
  });

  test.each([
    ["timeDuration", "P1M", { span: 0, months: 1 }],
    ["timeDuration", "P1Y2M3DT1.5H", { span: (3 * 24 + 1.5) * 3_600_000, months: 14 }],
    ["timeDuration", "PT0.5S", { span: 500 }],
    ["timeDate", "2027-01-31", { at: "2027-01-30T16:00:00.000Z" }],
    ["timeDate", "2027-01-31T09:00", { at: "2027-01-31T01:00:00.000Z" }],
    ["timeDate", "2027-01-31T09:00:00Z", { at: "2027-01-31T09:00:00.000Z" }],
    ["timeDate", "2027-01-31T09:00:00+0900", { at: "2027-01-31T00:00:00.000Z" }],
    ["timeCycle", "R3/PT10H", { span: 36_000_000 }],
  ])("%s %s is understood, a date without a zone in China's", async (kind, text, wanted) => {
    const { graph, faults } = await compile({
      nodes: { s: start(), wait: timer(time(kind, text)), e: end() },
      flows: ["s wait", "wait e"],
    });
    expect(faults).toBeUndefined();
    expect(graph!.nodes.wait).toMatchObject({ time: wanted });
  });

  test("working time and a field of the case say when, too", async () => {
    const { graph } = await compile({
      nodes: {
        s: start(),
        a: timer("<bpmn:timerEventDefinition/>", { "tz:after": "2 days" }),
        b: timer("<bpmn:timerEventDefinition/>", { "tz:after": "field:deadline" }),
        e: end(),
      },
      flows: ["s a", "a b", "b e"],
    });
    expect(graph!.nodes.a).toMatchObject({ time: { amount: 2, unit: "days" } });
    expect(graph!.nodes.b).toMatchObject({ time: { field: "deadline" } });
  });
});
