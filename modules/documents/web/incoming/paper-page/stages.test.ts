import { expect, test } from "vitest";
import { type Stage, stagesOf } from "./stages.ts";

const written = (stages: Stage[]) => stages.map(({ name, standing }) => `${name}:${standing}`);

test("an accepted paper stands at its registration, with the whole way ahead", () => {
  expect(written(stagesOf({ state: "accepted", category: "handle" }, undefined))).toEqual([
    "accepted:passed",
    "registered:current",
    "propose:ahead",
    "instruct:ahead",
    "assign:ahead",
    "handle:ahead",
    "finish:ahead",
  ]);
});

test("a stage that was passed over is not shown", () => {
  const positions = { passed: ["propose", "assign"], current: ["assist"] };
  expect(written(stagesOf({ state: "registered", category: "handle" }, positions))).toEqual([
    "accepted:passed",
    "registered:passed",
    "propose:passed",
    "assign:passed",
    "handle:current",
    "finish:ahead",
  ]);
});

test("a paper to be read is only finished", () => {
  const positions = { passed: [], current: ["finish"] };
  expect(written(stagesOf({ state: "registered", category: "read" }, positions))).toEqual([
    "accepted:passed",
    "registered:passed",
    "finish:current",
  ]);
});

test("a finished paper shows only where it was", () => {
  const positions = { passed: ["propose", "finish"], current: [] };
  expect(written(stagesOf({ state: "finished", category: "handle" }, positions))).toEqual([
    "accepted:passed",
    "registered:passed",
    "propose:passed",
    "finish:passed",
  ]);
});
