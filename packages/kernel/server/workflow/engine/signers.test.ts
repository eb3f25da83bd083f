import { describe, expect, test } from "vitest";
import { compileProcess } from "../compile/compile.ts";
import { Game, person } from "../testing/game.ts";
import { choice, end, exclusive, handlers, parallel, processXml, start, user } from "../testing/process.ts";

const held = (role: string, attributes: Record<string, string> = {}, ...more: string[]) =>
  user({ name: role, ...attributes }, handlers({ find: "role", role }), ...more);
const code = (name: string) => expect.objectContaining({ code: `workflow.${name}` });

/** One step with these attributes, then another. */
async function game(attributes: Record<string, string> = {}, role = "check", ...more: string[]) {
  const { graph, faults } = await compileProcess(
    processXml({
      nodes: { s: start(), step: held(role, attributes, ...more), sign: held("sign"), e: end() },
      flows: ["s step", "step sign", "sign e"],
    }),
  );
  if (!graph) throw new Error(JSON.stringify(faults));
  const play = new Game(graph);
  const ask = (who: string, place: "before" | "after" | "beside", ...names: string[]) =>
    play.perform({ kind: "addSigner", task: play.taskOf(who).no, people: names.map((name) => person(name)), place });
  return { play, ask };
}

describe("asking others to sign", () => {
  test("beside: the step is over when the handler and all signers have done their part, in any order", async () => {
    const { play, ask } = await game();
    ask("check.0", "beside", "law", "money");
    expect(play.standing).toEqual(["step check.0", "step law", "step money"]);
    play.complete("law");
    play.complete("check.0");
    expect(play.standing).toEqual(["step money"]);
    play.complete("money");
    expect(play.standing).toEqual(["sign sign.0"]);
  });

  test("before: the handler waits for them", async () => {
    const { play, ask } = await game();
    ask("check.0", "before", "law", "money");
    expect(play.standing).toEqual(["step law", "step money"]);
    play.complete("law");
    play.complete("money");
    expect(play.standing).toEqual(["step check.0"]);
    play.complete("check.0");
    expect(play.standing).toEqual(["sign sign.0"]);
  });

  test("after: they sign once the handler has done their part, and the choice stays the handler's", async () => {
    const { play, ask } = await game({}, "check", choice("agree"), choice("refuse"));
    ask("check.0", "after", "law");
    expect(play.standing).toEqual(["step check.0"]);
    play.complete("check.0", "refuse");
    expect(play.standing).toEqual(["step law"]);
    expect(() => play.complete("law", "agree")).toThrow(code("no_choice_here"));
    play.complete("law");
    expect(play.standing).toEqual(["sign sign.0"]);
    expect(play.state.trail.step!.outcome).toBe("refuse");
  });

  test("whoever waited for a signer who took their opinion back goes on once it is given again", async () => {
    const { play, ask } = await game({ finish: "anyOf", order: "sequential" });
    ask("check.0", "before", "law");
    const signed = play.complete("law");
    ask("check.0", "after", "money");
    play.withdraw(signed);
    play.complete("law");
    expect(play.standing).toEqual(["step check.0"]);
  });

  test("a signer may ask others in turn", async () => {
    const { play, ask } = await game();
    ask("check.0", "before", "law");
    ask("law", "before", "expert");
    expect(play.standing).toEqual(["step expert"]);
    play.complete("expert");
    play.complete("law");
    expect(play.standing).toEqual(["step check.0"]);
  });

  test("not somebody who is at the step already", async () => {
    const { ask } = await game({ finish: "allOf" }, "r3");
    expect(() => ask("r3.0", "beside", "r3.1")).toThrow(code("already_handler"));
  });

  test("where one decides for all, the others are not needed any more, but the decider's signers are", async () => {
    const { play, ask } = await game({ finish: "anyOf" }, "r3");
    ask("r3.0", "beside", "law");
    ask("r3.1", "beside", "money");
    play.complete("r3.0");
    expect(play.standing).toEqual(["step law"]);
    play.complete("law");
    expect(play.standing).toEqual(["sign sign.0"]);
  });

  test("in a step that goes in turn the next handler waits for the signers of the one before", async () => {
    const { play, ask } = await game({ finish: "allOf", order: "sequential" }, "r3");
    ask("r3.0", "after", "law");
    play.complete("r3.0");
    expect(play.standing).toEqual(["step law"]);
    play.complete("law");
    expect(play.standing).toEqual(["step r3.1"]);
    ask("r3.1", "before", "money");
    expect(play.standing).toEqual(["step money"]);
    play.complete("money");
    expect(play.standing).toEqual(["step r3.1"]);
  });

  test("a task that is transferred takes its signers along", async () => {
    const { play, ask } = await game();
    ask("check.0", "after", "law");
    play.perform({ kind: "transfer", task: play.taskOf("check.0").no, to: person("deputy") });
    play.complete("deputy");
    expect(play.standing).toEqual(["step law"]);
  });

  test("sending back takes the signers' tasks with it", async () => {
    const { play, ask } = await game();
    play.complete("check.0");
    ask("sign.0", "beside", "law");
    play.perform({ kind: "sendBack", task: play.taskOf("sign.0").no, to: { step: "step" }, resume: "direct" });
    expect(play.standing).toEqual(["step check.0"]);
    play.complete("check.0");
    expect(play.standing).toEqual(["sign law", "sign sign.0"]);
    play.complete("sign.0");
    play.complete("law");
    expect(play.state.status).toBe("finished");
  });

  test("a withdrawn part of the handler's takes back what it let the signers begin", async () => {
    const { play, ask } = await game();
    ask("check.0", "after", "law");
    const done = play.complete("check.0");
    expect(play.standing).toEqual(["step law"]);
    play.withdraw(done);
    expect(play.standing).toEqual(["step check.0"]);
    play.complete("check.0");
    expect(play.standing).toEqual(["step law"]);
  });
});

describe("taking signers back", () => {
  const signerNo = (play: Game, name: string) =>
    Object.values(play.state.tasks).find(({ handler }) => handler.name === name)!.no;

  test("whoever has not signed is not waited for any more", async () => {
    const { play, ask } = await game();
    const mine = play.taskOf("check.0").no;
    ask("check.0", "before", "law", "money");
    play.perform({ kind: "removeSigner", task: mine, signers: [signerNo(play, "law"), signerNo(play, "money")] });
    expect(play.standing).toEqual(["step check.0"]);
  });

  test("the step is over when nobody else is left", async () => {
    const { play, ask } = await game();
    ask("check.0", "beside", "law");
    const mine = play.complete("check.0");
    play.perform({ kind: "removeSigner", task: mine, signers: [signerNo(play, "law")] });
    expect(play.standing).toEqual(["sign sign.0"]);
  });

  test("only one's own signers, and only while they have not signed", async () => {
    const { play, ask } = await game({ finish: "allOf" }, "r3");
    const other = play.taskOf("r3.1").no;
    ask("r3.0", "beside", "law");
    const law = signerNo(play, "law");
    expect(() => play.perform({ kind: "removeSigner", task: other, signers: [law] })).toThrow(code("no_signers"));
    const mine = play.taskOf("r3.0").no;
    expect(() => play.perform({ kind: "removeSigner", task: mine, signers: [other] })).toThrow(code("not_your_signer"));
    play.complete("law");
    expect(() => play.perform({ kind: "removeSigner", task: mine, signers: [law] })).toThrow(code("no_signers"));
  });
});

describe("free routes and interventions", () => {
  async function branches(routes: string) {
    const { graph, faults } = await compileProcess(
      processXml({
        nodes: {
          s: start(),
          draft: held("draft", { routes: "sign" }),
          p: parallel(),
          a: held("a", { routes }),
          a2: held("a2"),
          b: held("b"),
          j: parallel(),
          sign: held("r3", { finish: "allOf" }),
          x: exclusive(),
          e: end(),
        },
        flows: ["s draft", "draft p", "p a", "a a2", "a2 j", "p b", "b j", "j sign", "sign x", "x e"],
      }),
    );
    return { graph, faults };
  }

  test("a handler passes the case to a step and people that the step allows", async () => {
    const { graph } = await branches("a2");
    const play = new Game(graph!);
    const { no } = play.taskOf("draft.0");
    const to = (step: string, ...names: string[]) =>
      play.perform({
        kind: "complete",
        task: no,
        outcome: null,
        fields: {},
        chosen: {},
        route: { step, persons: names.map((name) => person(name).personId) },
      });
    expect(() => to("b")).toThrow(code("cannot_route_there"));
    expect(() => to("sign", "stranger")).toThrow(code("not_a_candidate"));
    to("sign", "r3.1");
    expect(play.standing).toEqual(["sign r3.1"]);
    play.complete("r3.1");
    expect(play.state.status).toBe("finished");
  });

  test("a route out of a parallel branch is refused when the process is published", async () => {
    expect((await branches("sign")).faults).toMatchObject([{ code: "route_out_of_branch" }]);
    expect((await branches("b")).faults).toMatchObject([{ code: "route_out_of_branch" }]);
    expect((await branches("nowhere")).faults).toMatchObject([{ code: "route_unknown_step" }]);
    expect((await branches("a2")).faults).toBeUndefined();
  });

  test("a jump closes everything under way, in all branches, and the case can still be finished", async () => {
    const { graph } = await branches("a2");
    const play = new Game(graph!);
    play.complete("draft.0");
    play.complete("a.0");
    expect(() => play.perform({ kind: "jump", step: "p" })).toThrow(code("no_such_step"));
    play.perform({ kind: "jump", step: "b" });
    expect(play.standing).toEqual(["b b.0"]);
    play.complete("b.0");
    expect(play.standing).toEqual(["sign r3.0", "sign r3.1", "sign r3.2"]);
  });

  test("nothing is done in a suspended case but resuming and ending it", async () => {
    const { graph } = await branches("a2");
    const play = new Game(graph!);
    expect(() => play.perform({ kind: "resume" })).toThrow(code("not_suspended"));
    play.perform({ kind: "suspend" });
    expect(() => play.complete("draft.0")).toThrow(code("task_ended"));
    expect(() => play.perform({ kind: "suspend" })).toThrow(code("already_suspended"));
    expect(() => play.perform({ kind: "jump", step: "a" })).toThrow(code("instance_suspended"));
    play.perform({ kind: "resume" });
    play.complete("draft.0");
    expect(play.standing).toEqual(["a a.0", "b b.0"]);
  });
});
