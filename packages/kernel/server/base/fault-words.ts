import { z } from "zod";

type Issue = z.core.$ZodRawIssue;

const otherwise = z.locales.zhCN().localeError;

/**
 * What is wrong with a value and what it must be, in the Chinese of an office: the library's own names types and signs of a program
 * (“期望 array >=1 项”).
 */
export function chineseFault(issue: Issue): ReturnType<typeof otherwise> {
  const word = words[issue.code];
  return word?.(issue as never) ?? otherwise(issue);
}

const words: Partial<Record<string, (issue: never) => string | undefined>> = {
  invalid_type: ({ expected, input }: Issue & { expected: string }) =>
    input === undefined ? "缺少这一项" : kinds[expected] && `应为${kinds[expected]}`,
  too_small: ({ origin, minimum, inclusive }: Issue & { origin: string; minimum: number; inclusive?: boolean }) => {
    const unit = units[origin];
    if (unit) return Number(minimum) === 1 ? "不能为空" : `至少${minimum}${unit}`;
    return origin === "number" || origin === "int" ? `应${inclusive ? "不小于" : "大于"}${minimum}` : undefined;
  },
  too_big: ({ origin, maximum, inclusive }: Issue & { origin: string; maximum: number; inclusive?: boolean }) => {
    const unit = units[origin];
    if (unit) return `至多${maximum}${unit}`;
    return origin === "number" || origin === "int" ? `应${inclusive ? "不大于" : "小于"}${maximum}` : undefined;
  },
  invalid_value: ({ values }: Issue & { values: readonly unknown[] }) => `只能是：${values.join("、")}`,
  unrecognized_keys: ({ keys }: Issue & { keys: readonly string[] }) => `没有这样的项目：${keys.join("、")}`,
  invalid_format: ({ format }: Issue & { format: string }) => formats[format],
};

const kinds: Record<string, string> = {
  string: "文字",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "列表",
  object: "对象",
  record: "对象",
  null: "空值（null）",
};

/** What has a length is counted in. */
const units: Record<string, string> = { string: "个字", array: "项", set: "项" };

const formats: Record<string, string> = {
  uuid: "不是有效的编号（UUID）",
  date: "日期应写作2026-01-31这样",
  datetime: "时间应写作2026-01-31T08:00:00Z这样",
  email: "不是有效的邮箱地址",
  url: "不是有效的网址",
  regex: "格式不对",
};
