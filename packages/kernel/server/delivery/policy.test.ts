import { expect, test } from "vitest";
import type { UnitAction } from "../../contract/delivery/index.ts";
import type { Actor } from "../base/index.ts";
import { actionsOn, mayAccept, mayRefuse, maySendBack } from "./policy.ts";
import { isLate } from "./present.ts";

const clerk = { unitId: "own", permissions: new Set(["delivery.receive"]) } as unknown as Actor;
const hour = 3_600_000;
const now = new Date("2026-03-02T01:00:00Z");

type Copy = Parameters<typeof actionsOn>[1];
const copy = (state: Copy["state"], more: Partial<Copy> = {}): Copy => ({
  unit_id: "own",
  state,
  finished_at: null,
  ...more,
});
const finished = copy("accepted", { finished_at: now });

test.each<[string, Copy, UnitAction[]]>([
  ["not delivered yet", copy("sent"), ["accept", "refuse"]],
  ["delivered", copy("delivered"), ["accept", "refuse"]],
  ["opened", copy("opened"), ["accept", "refuse"]],
  ["accepted", copy("accepted"), ["sendBack"]],
  ["finished", finished, []],
  ["sent back", copy("sentBack"), []],
  ["refused", copy("refused"), []],
  ["recalled", copy("recalled"), []],
  ["of another unit", copy("delivered", { unit_id: "other" }), []],
])("what its unit's clerk may do with a copy %s", (_name, of, actions) => {
  expect(actionsOn(clerk, of)).toEqual(actions);
});

test("tells why: what is accepted is not refused any more, what is finished is not sent back", () => {
  expect(mayAccept(clerk, copy("accepted"))).toBe("delivery.already_accepted");
  expect(mayRefuse(clerk, copy("accepted"))).toBe("delivery.accepted_cannot_refuse");
  expect(maySendBack(clerk, copy("opened"))).toBe("delivery.not_accepted");
  expect(maySendBack(clerk, finished)).toBe("delivery.finished");
});

test("a copy is late past its date until it is finished or its way has ended", () => {
  const due_at = new Date(now.getTime() - hour);
  const late = (...[state, more]: Parameters<typeof copy>) => isLate({ ...copy(state, more), due_at }, now);
  for (const state of ["sent", "delivered", "opened", "accepted"] as const) expect(late(state)).toBe(true);
  for (const state of ["sentBack", "refused", "recalled"] as const) expect(late(state)).toBe(false);
  expect(late("accepted", { finished_at: now })).toBe(false);
  expect(isLate({ ...copy("accepted"), due_at: now }, now)).toBe(false);
  expect(isLate({ ...copy("accepted"), due_at: null }, now)).toBe(false);
});
