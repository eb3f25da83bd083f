import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDay, parseDay } from "./day.ts";
import { publishedDays } from "./published.ts";
import { readHolidays } from "./read-holidays.ts";

const notice2026 = `国务院办公厅关于2026年部分节假日安排的通知
各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`;

const plain = (days: { day: string; working: boolean }[]) =>
  days.map(({ day, working }) => `${day} ${working ? "班" : "休"}`).sort();

test("reads the published notice into the very days that chinese-days has", () => {
  const { days, faults } = readHolidays(notice2026, 2026);
  expect(faults).toEqual([]);
  const published = [...publishedDays]
    .map(([day, { working }]) => ({ day: formatDay(day), working }))
    .filter(({ day }) => day.startsWith("2026"));
  expect(plain(days)).toEqual(plain(published));
  expect(days.find(({ day }) => day === "2026-10-10")).toEqual({ day: "2026-10-10", working: true, name: "国庆节" });
});

test("follows a range over the end of the year and a date without a range", () => {
  const text = `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
五、端午节：6月22日放假，与周末连休。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期天）上班。`;
  const { days, faults } = readHolidays(text, 2023);
  expect(faults).toEqual([]);
  expect(plain(days)).toEqual([
    "2022-12-31 休",
    "2023-01-01 休",
    "2023-01-02 休",
    "2023-06-22 休",
    ...["09-29", "09-30", "10-01", "10-02", "10-03", "10-04", "10-05", "10-06"].map((day) => `2023-${day} 休`),
    "2023-10-07 班",
    "2023-10-08 班",
  ]);
  expect(days.at(-1)?.name).toBe("中秋节、国庆节");
});

test("reads rows copied from a sheet, whatever parts and writes them", () => {
  const { days, faults } = readHolidays(
    "日期\t安排\t名称\r\n2027/1/1\t休\t元旦\r\n2027-01-02,上班,元旦\n2027年1月4日 放假",
    2027,
  );
  expect(faults).toEqual([]);
  expect(days).toEqual([
    { day: "2027-01-01", working: false, name: "元旦" },
    { day: "2027-01-02", working: true, name: "元旦" },
    { day: "2027-01-04", working: false, name: null },
  ]);
});

test("names every contradiction with its line, all at once", () => {
  const text = `一、元旦：1月1日（周五）至3日放假调休，共4天。
2026-02-30 休 春节
2026-03-01 也许 春节
2026-04-01 休
2026-04-01 班
2030-04-01 休`;
  const { faults } = readHolidays(text, 2026);
  expect(faults.map(({ line, code }) => `${line} ${code}`)).toEqual([
    "1 calendar.wrong_weekday",
    "1 calendar.wrong_count",
    "2 calendar.no_such_day",
    "3 calendar.unknown_kind",
    "5 calendar.day_twice",
    "6 calendar.other_year",
  ]);
});

test("says so when a text holds no holidays at all", () => {
  expect(readHolidays("请各单位做好值班工作。", 2026).faults.map(({ code }) => code)).toEqual(["calendar.no_holidays"]);
});

test("a range is never longer than a month", () => {
  expect(readHolidays("五一：1月1日至12月31日放假。", 2026).days.length).toBeLessThan(40);
});

test.each([
  [" ".repeat(20_000)],
  [`${" ".repeat(19_990)}放假`],
  [`${"1日（".repeat(5000)}放假`],
  [`元旦：${"1月1日至31日".repeat(2000)}放假`],
  [`${"2026-01-01 ".repeat(1800)}`],
  [`${"：".repeat(19_990)}放假`],
  [`${"一".repeat(19_990)}、`],
])("whatever is pasted is read in no time, with faults that a person can read: %.20s…", (text) => {
  const begun = performance.now();
  expect(readHolidays(text, 2026).faults.length).toBeLessThanOrEqual(200);
  expect(performance.now() - begun).toBeLessThan(5000);
});

test("never fails on any text", () => {
  const words = fc.constantFrom(
    "1月",
    "2日",
    "至",
    "放假",
    "上班",
    "。",
    "（周六）",
    "共3天",
    "：",
    "、",
    "2026年",
    "31日",
    "休",
    "\n",
    " ",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      for (const { day } of readHolidays(parts.join(""), 2026).days) expect(parseDay(day)).not.toBeNaN();
    }),
  );
});
