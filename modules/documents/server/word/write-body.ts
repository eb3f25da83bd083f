import { Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from "docx";
import {
  type Block,
  type HeadingBlock,
  type HeadingLevel,
  headingNumbers,
  type TableBlock,
} from "../../contract/index.ts";
import { type Font, sizes } from "./fonts.ts";
import { emptyLine, indented, runs } from "./paragraphs.ts";

/** GB/T 9704-2012 7.3.3: 黑体, 楷体, then 仿宋 as the text. */
const headingFonts: Record<HeadingLevel, Font> = { 1: "black", 2: "script", 3: "body", 4: "body" };

/** The body as paragraphs and tables; a run-in heading shares the paragraph of the text after it. */
export function writeBody(blocks: readonly Block[]): (Paragraph | Table)[] {
  const numbers = headingNumbers(blocks);
  const written: (Paragraph | Table)[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]!;
    const next = blocks[index + 1];
    if (block.type === "table") written.push(writeTable(block), emptyLine());
    else if (block.type === "paragraph") written.push(indented(runs(block.text)));
    else {
      const heading = headingRuns(block, numbers[index]!);
      const runsIn = block.runIn && next?.type === "paragraph";
      written.push(indented(runsIn ? [...heading, ...runs(next.text)] : heading));
      if (runsIn) index += 1;
    }
  }
  return written;
}

const headingRuns = ({ level, text }: HeadingBlock, number: string) => runs(`${number}${text}`, headingFonts[level]);

function writeTable({ rows }: TableBlock): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    layout: TableLayoutType.AUTOFIT,
    rows: rows.map(
      ({ cells }) =>
        new TableRow({
          cantSplit: true,
          tableHeader: cells.length > 0 && cells.every(({ header }) => header),
          children: cells.map(
            ({ text, colspan = 1, rowspan = 1, header }) =>
              new TableCell({
                columnSpan: colspan,
                rowSpan: rowspan,
                verticalAlign: VerticalAlignTable.CENTER,
                children: text
                  .split("\n")
                  .map((line) => new Paragraph({ children: runs(line, header ? "black" : "body", sizes.four) })),
              }),
          ),
        }),
    ),
  });
}
