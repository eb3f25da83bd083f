import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "../../base/index.ts";
import { peopleApp } from "../people.testing.ts";
import { type LineUnit, relationBetween, relationOf, relationsOf } from "./relation.ts";

const unit = (id: string, parentId: string | null, fields: Partial<LineUnit> = {}): LineUnit => ({
  id,
  kind: "department",
  level: "city",
  parentId,
  dualLeaderUnitIds: [],
  ...fields,
});

const units = [
  unit("government", null, { kind: "government" }),
  unit("congress", null, { kind: "congress" }),
  unit("office", "government", { kind: "office" }),
  unit("finance", "government"),
  unit("audit", "government"),
  unit("county", "government", { kind: "government", level: "county" }),
  unit("county2", "government", { kind: "government", level: "county" }),
  unit("countyAudit", "county", { level: "county", dualLeaderUnitIds: ["audit"] }),
  unit("town", "county", { kind: "government", level: "town" }),
];
const byId = new Map(units.map((one) => [one.id, one]));
const relation = (from: string, to: string) => relationBetween(byId.get(from)!, byId.get(to)!, byId);

describe("how one unit stands to another", () => {
  test.each([
    ["finance", "government", "superior", true],
    ["government", "finance", "inferior", true],
    ["town", "government", "superior", false],
    ["government", "town", "inferior", false],
    ["finance", "audit", "peer", false],
    ["office", "finance", "peer", false],
    ["county", "county2", "peer", false],
    ["government", "congress", "peer", false],
    ["finance", "county", "unrelated", false],
    ["finance", "congress", "unrelated", false],
    ["countyAudit", "county2", "unrelated", false],
    ["finance", "finance", "same", false],
  ] as const)("%s sees %s as %s", (from, to, kind, direct) => {
    expect(relation(from, to)).toMatchObject({ kind, direct, dual: false });
  });

  test("names the units that a document past one's superior would skip", () => {
    expect(relation("town", "government").between).toEqual(["county"]);
    expect(relation("government", "town").between).toEqual(["county"]);
  });

  test("a unit under dual leadership has two direct superiors", () => {
    expect(relation("countyAudit", "county")).toMatchObject({ kind: "superior", direct: true, dual: false });
    expect(relation("countyAudit", "audit")).toMatchObject({ kind: "superior", direct: true, dual: true });
    expect(relation("audit", "countyAudit")).toMatchObject({ kind: "inferior", direct: true, dual: true });
  });

  test("seen from the other side, superior is inferior and everything else is the same", () => {
    const opposite = { superior: "inferior", inferior: "superior" } as const;
    // Any forest: every unit is led by one before it, or by none.
    const forest = fc
      .array(fc.record({ parent: fc.nat(), level: fc.constantFrom("city" as const, "county" as const) }), {
        minLength: 2,
        maxLength: 12,
      })
      .map((rows) =>
        rows.map(({ parent, level }, index) => {
          const above = parent % (index + 1);
          return unit(String(index), above === index ? null : String(above), { level });
        }),
      );
    fc.assert(
      fc.property(forest, fc.nat(), fc.nat(), (rows, a, b) => {
        const above = new Map(rows.map((row) => [row.id, row]));
        const [from, to] = [rows[a % rows.length]!, rows[b % rows.length]!];
        const there = relationBetween(from, to, above);
        const back = relationBetween(to, from, above);
        expect(back.kind).toBe(opposite[there.kind as keyof typeof opposite] ?? there.kind);
        expect(back.between).toEqual(there.between.toReversed());
        expect(there.direct).toBe(back.direct);
      }),
    );
  });
});

test("reads the line of many units from the database in one statement", async () => {
  const { people, services } = await peopleApp();
  const finance = people.unit("财政局").id;
  const county = people.unit("东屏县").id;
  const relations = await relationsOf(services.db, finance, [people.governmentId, county, people.unit("教育局").id]);
  expect([...relations.values()].map(({ kind }) => kind)).toEqual(["superior", "unrelated", "peer"]);
  expect(await relationOf(services.db, people.governmentId, county)).toMatchObject({ kind: "inferior", direct: true });
  await expect(relationOf(services.db, finance, newId())).rejects.toMatchObject({ code: "kernel.not_found" });
});
