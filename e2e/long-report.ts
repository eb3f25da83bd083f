/** Sentences of no particular office; the numbers differ, so that a lost or doubled line is found. */
const sentence = (number: number) =>
  `第${number}项工作按计划推进，累计投入 ${number * 3}.5 万元，完成率 ${90 + (number % 10)}%（含上年结转），相关单位已建立台账、明确责任。`;

const table = (from: number) => [
  "项目名称\t\t年初预算\t执行数\t执行率",
  ...Array.from({ length: 6 }, (_, row) => `\t第${from + row}项\t${from + row}万元\t${row}.25\t`),
  "合计\t\t—\t\t100%",
];

/**
 * A report as offices send it around: some seventeen thousand characters that came out of another file, with numbers that begin
 * again in each part, brackets of both widths, uneven spacing, empty lines, and tables whose cells are divided by tabs.
 */
export function longReport(): string {
  const parts = Array.from({ length: 8 }, (_, part) => [
    `第${part + 1}部分  工作情况`,
    "",
    "一、基本情况",
    ...Array.from({ length: 4 }, (_unused, item) => `　　${sentence(part * 100 + item)}`),
    "(一) 项目概况",
    ...Array.from({ length: 12 }, (_unused, item) => `${item + 1}、${sentence(part * 100 + item + 20)} `),
    "（二）资金情况：",
    ...table(part * 10 + 1),
    "",
    "二、存在问题",
    ...Array.from({ length: 10 }, (_unused, item) => `  （${item + 1}）${sentence(part * 100 + item + 50)}`),
  ]);
  return ["绩效自评报告", "", ...parts.flat()].join("\r\n");
}
