import type { TextRun as PlacedText } from "@tz/typeset";
import { AlignmentType, HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import { twips } from "./fonts.ts";
import { markRun } from "./mark-paragraph.ts";
import { exactly, plain } from "./paragraphs.ts";
import { noBorders } from "./table-borders.ts";

/**
 * 发文机关标志 of several units: a row for each with its name from edge to edge, 文件 beside them halfway up
 * (GB/T 9704-2012 7.2.4).
 * @param placed the names of so many units and what stands beside them, as the engine has them
 * @param height of all rows, in millimetres
 */
export function jointMarkTable(placed: readonly PlacedText[], units: number, height: number): Table {
  const names = placed.slice(0, units);
  const beside = placed[units];
  const row = height / units;
  const width = Math.max(...names.map(({ text, steps, size, stretch }) => span(text, steps, size * stretch)));
  const besideWidth = beside ? beside.x - names[0]!.x - width + beside.size * [...beside.text].length : 0;
  const columns = [width, ...(beside ? [besideWidth] : [])].map((value) => Math.round(value * twips));
  return new Table({
    alignment: AlignmentType.CENTER,
    width: { size: columns.reduce((sum, value) => sum + value, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: noBorders,
    rows: names.map(
      (name, index) =>
        new TableRow({
          height: { value: Math.round(row * twips), rule: HeightRule.EXACT },
          children: [
            new TableCell({
              children: [
                plain([markRun(name)], { style: "mark", alignment: AlignmentType.DISTRIBUTE, ...exactly(row) }),
              ],
            }),
            ...(beside && index === 0
              ? [
                  new TableCell({
                    rowSpan: names.length,
                    verticalAlign: VerticalAlign.CENTER,
                    children: [
                      plain([markRun(beside)], {
                        style: "mark",
                        alignment: AlignmentType.RIGHT,
                        ...exactly(beside.size * 1.2),
                      }),
                    ],
                  }),
                ]
              : []),
          ],
        }),
    ),
  });
}

/** From the first edge of a name to its last. */
const span = (text: string, steps: number | readonly number[], character: number) =>
  typeof steps === "number" ? steps * ([...text].length - 1) + character : (steps.at(-1) ?? 0) + character;
