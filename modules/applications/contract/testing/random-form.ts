import fc from "fast-check";
import { nameFor } from "../form/field-name.ts";
import { type Column, Field, fieldKinds } from "../form/fields.ts";

const titles = ["事由", "天数", "金额", "数量", "单价", "类型", "说明", "Name", "a_1", "甲"];
const decimals = fc.constantFrom(0, 1, 2);
const bound = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });
const options = fc.uniqueArray(fc.constantFrom("年假", "事假", "病假", "其他", "是", "否"), {
  minLength: 1,
  maxLength: 4,
});

/** What is said of a field of each kind that can also be a column. */
const cells = {
  text: fc.record({ most: fc.integer({ min: 1, max: 500 }) }),
  number: fc.record({
    decimals,
    least: bound,
    most: bound,
    formula: fc.option(fc.constantFrom("1 + 1", "数量 * 单价", "1 / 0"), { nil: null }),
  }),
  money: fc.record({ least: bound, formula: fc.option(fc.constantFrom("数量 * 单价", '"x"', "0.125"), { nil: null }) }),
  date: fc.record({ initial: fc.constantFrom("none", "today") }),
  choice: fc.record({ many: fc.boolean(), options }),
};

const column = fc
  .constantFrom(...(Object.keys(cells) as Column["kind"][]))
  .chain((kind) => fc.tuple(fc.constant(kind), cells[kind] as fc.Arbitrary<object>, fc.boolean(), fc.boolean()))
  .map(([kind, more, required, sum]) => ({
    kind,
    required,
    ...more,
    ...((kind === "number" || kind === "money") && { sum }),
  }));

const others: Record<string, fc.Arbitrary<object>> = {
  longText: fc.record({ most: fc.integer({ min: 1, max: 5000 }) }),
  dateRange: fc.record({ time: fc.boolean(), days: fc.constantFrom("calendar", "none") }),
  person: fc.record({ many: fc.boolean() }),
  unit: fc.record({ many: fc.boolean() }),
  department: fc.record({ many: fc.boolean() }),
  attachment: fc.record({ most: fc.integer({ min: 1, max: 20 }) }),
  table: fc.record({ columns: fc.array(column, { minLength: 1, maxLength: 4 }), most: fc.integer({ min: 1, max: 5 }) }),
};

const when = fc.option(fc.constantFrom('类型 = "事假"', "天数 > 3", "not(true)", "金额 >= 100"), {
  nil: null,
  freq: 2,
});

const all: Record<string, fc.Arbitrary<object>> = { ...others, ...cells };

const drawn = fc
  .constantFrom(...fieldKinds)
  .chain((kind) => fc.tuple(fc.constant(kind), all[kind]!, fc.boolean(), when, fc.constantFrom("applicant", "handler")))
  .map(([kind, more, required, condition, by]) => ({ kind, required, when: condition, by, ...more }));

/** Gives each field or column of a list a title and a name of its own. */
function named<T extends object>(list: readonly T[], from: number): (T & { name: string; title: string })[] {
  const taken = new Set<string>();
  return list.map((one, at) => {
    const title = titles[(from + at) % titles.length]!;
    const name = nameFor(title, taken);
    taken.add(name);
    return { ...one, title, name };
  });
}

/** Any fields that the designer could draw, with rules that may or may not fit them. */
export const randomFields: fc.Arbitrary<Field[]> = fc
  .tuple(fc.array(drawn, { minLength: 1, maxLength: 8 }), fc.nat(9))
  .map(([list, from]) =>
    named(list, from).map((field) =>
      Field.parse("columns" in field ? { ...field, columns: named(field.columns as object[], from + 1) } : field),
    ),
  );

const likely = fc.oneof(
  fc.constantFrom<unknown>(
    "",
    "事假",
    "年假",
    "12.5",
    "-3",
    "1e9",
    "2026-03-05",
    "2026-02-30",
    "2026-03-05T09:00",
    0,
    3,
    2.5,
    -1,
    1e300,
    null,
    true,
  ),
  fc.uuid(),
  fc.record({
    from: fc.constantFrom("2026-03-05", "2026-03-05T09:00", "x"),
    to: fc.constantFrom("2026-03-09", "2026-03-05T10:00", "2026-01-01"),
  }),
  fc.array(fc.oneof(fc.uuid(), fc.constantFrom("年假", "事假")), { maxLength: 3 }),
  fc.array(fc.dictionary(fc.constantFrom(...titles), fc.constantFrom<unknown>(1, "2.50", "年假", null, "2026-03-05")), {
    maxLength: 6,
  }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Anything that could be sent for these fields, often nearly right. */
export const randomValues = (fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.dictionary(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...fields.map(({ name }) => name)) },
      { weight: 1, arbitrary: fc.constantFrom("别的", "constructor", "toString") },
    ),
    likely,
    {
      maxKeys: 10,
    },
  );
