import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Field } from "../form/fields.ts";
import { randomFields, randomValues } from "../testing/random-form.ts";
import { checkValues } from "./check-values.ts";

const strict = { complete: true, workingDays: () => undefined };
const field = (more: object) => Field.parse({ kind: "text", name: "事由", title: "事由", ...more });
const codes = (fields: Field[], given: Record<string, unknown>) =>
  checkValues(fields, given, strict).faults.map(({ path, code }) => `${path} ${code}`);

describe("one field", () => {
  it.each([
    [{}, "去开会", []],
    [{ most: 3 }, "去开会了", ["values.事由 too_long"]],
    [{ required: true }, "  ", ["values.事由 required"]],
    [{ kind: "choice", options: ["是", "否"], required: true }, [], ["values.事由 not_chosen"]],
    [{ kind: "dateRange", required: true }, undefined, ["values.事由 not_chosen"]],
    [{ kind: "person", required: true }, undefined, ["values.事由 not_chosen"]],
    [{ kind: "attachment", required: true }, [], ["values.事由 not_attached"]],
    [{}, 5, ["values.事由 not_a_text"]],
    [{ kind: "number", decimals: 1 }, 2.5, []],
    [{ kind: "number" }, 2.5, ["values.事由 not_whole"]],
    [{ kind: "number", decimals: 2 }, 2.555, ["values.事由 too_many_decimals"]],
    [{ kind: "number", least: 1 }, 0, ["values.事由 too_small"]],
    [{ kind: "number" }, 1e300, ["values.事由 not_a_number"]],
    [{ kind: "money" }, "1,200.5", []],
    [{ kind: "money" }, "1.005", ["values.事由 not_an_amount"]],
    [{ kind: "money", most: 100 }, "100.01", ["values.事由 too_large"]],
    [{ kind: "date" }, "2026-02-29", ["values.事由 not_a_date"]],
    [{ kind: "dateRange" }, { from: "2026-03-05", to: "2026-03-04" }, ["values.事由 ends_before_it_begins"]],
    [
      { kind: "dateRange", time: true },
      { from: "2026-03-05T09:00", to: "2026-03-05T09:00" },
      ["values.事由 ends_before_it_begins"],
    ],
    [{ kind: "dateRange" }, { from: "2026-03-05" }, ["values.事由 not_a_range"]],
    [{ kind: "choice", options: ["甲", "乙"] }, "丙", ["values.事由 not_an_option"]],
    [{ kind: "choice", options: ["甲", "乙"] }, ["甲", "乙"], ["values.事由 too_many"]],
    [{ kind: "choice", options: ["甲", "乙"], many: true }, ["甲", "乙"], []],
    [{ kind: "person" }, "李明", ["values.事由 unknown_id"]],
    [
      { kind: "table", columns: [{ kind: "text", name: "品名", title: "品名" }], most: 1 },
      [{}, {}],
      ["values.事由 too_many_rows"],
    ],
    [{ kind: "table", columns: [{ kind: "text", name: "品名", title: "品名" }] }, [3], ["values.事由 not_rows"]],
  ])("%o with %o has the faults %o", (more, given, faults) => {
    expect(codes([field(more)], { 事由: given })).toEqual(faults);
  });
});

describe("rules", () => {
  const kind = field({ kind: "choice", name: "类型", title: "类型", options: ["事假", "年假"] });

  it("hide a field and what was filled into it", () => {
    const reason = field({ required: true, when: '类型 = "事假"' });
    expect(checkValues([kind, reason], { 类型: "年假", 事由: "旧" }, strict)).toMatchObject({
      faults: [],
      values: { 类型: "年假" },
    });
    expect(codes([kind, reason], { 类型: "事假" })).toEqual(["values.事由 required"]);
  });

  it("see days of a range, amounts as numbers and sums of a table", () => {
    const range = field({ kind: "dateRange", name: "时间", title: "时间" });
    const rows = field({
      kind: "table",
      name: "明细",
      title: "明细",
      columns: [
        { kind: "number", name: "数量", title: "数量" },
        { kind: "money", name: "单价", title: "单价" },
        { kind: "money", name: "金额", title: "金额", formula: "数量 * 单价", sum: true },
      ],
    });
    const total = field({ kind: "money", name: "合计", title: "合计", formula: "明细.合计.金额" });
    const late = field({ when: "时间.天数 > 2 and 合计 > 0.6" });
    const given = {
      时间: { from: "2026-02-27", to: "2026-03-01" },
      明细: [{ 数量: 3, 单价: "0.10" }, {}, { 数量: 1, 单价: "0.35" }],
    };
    const { values, shown } = checkValues([range, rows, total, late], given, strict);
    expect(values).toMatchObject({ 合计: "0.65", 明细: [{ 金额: "0.30" }, { 金额: "0.35" }] });
    expect(shown).toContain("事由");
  });

  it("a draft may lack what is required, but nothing of it may be wrong", () => {
    const reason = field({ required: true, most: 2 });
    const draft = { complete: false, workingDays: () => undefined };
    expect(checkValues([reason], {}, draft).faults).toEqual([]);
    expect(checkValues([reason], { 事由: "太长了" }, draft).faults).toHaveLength(1);
    const total = field({ kind: "money", least: 1, formula: "0.125" });
    expect(checkValues([total], {}, draft)).toMatchObject({ faults: [], values: {} });
    expect(codes([total], {})).toEqual(["values.事由 too_small"]);
  });
});

it("whatever is sent is read without failing, twice the same, and what is kept is right when it is sent again", () => {
  fc.assert(
    fc.property(
      randomFields.chain((fields) => fc.tuple(fc.constant(fields), randomValues(fields))),
      ([fields, given]) => {
        const first = checkValues(fields, given, strict);
        expect(checkValues(fields, given, strict)).toEqual(first);
        if (first.faults.length === 0) expect(checkValues(fields, first.values, strict)).toEqual(first);
      },
    ),
    { numRuns: 500 },
  );
});
