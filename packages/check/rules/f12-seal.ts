import { area, LINE } from "@tz/typeset";
import { bottomOf, boxOf } from "../model/lines.ts";
import type { Box, Image } from "../model/model.ts";
import { asks, error, type Fault, type Judged, mm, type Place, type Rule } from "./rule.ts";

/** F12: the seal over name and date, within one line of the text; seals apart from each other. */
export const f12: Rule = {
  id: "F12",
  clause: "GB/T 9704-2012 7.3.5.1",
  asks: asks(
    "印章端正、居中下压发文机关署名和成文日期，使其居印章中心偏下位置，印章顶端距正文（或附件说明）一行之内；联合行文的印章排列整齐，互不相交或相切。",
    "The seal over name and date, both a little below its middle, its top within one line of the text; seals do not touch each other.",
  ),
  check(judged) {
    const seals = judged.isDrawn ? sealsOf(judged) : [];
    if (seals.length === 0) return [];
    return [
      ...seals.flatMap((seal) => pressFault(seal, seals, judged)),
      ...gapFault(seals, judged),
      ...touchFault(seals, judged),
    ];
  },
};

/** Stamps of signers follow another clause. */
const isSeal = ({ kind, width, height }: Image) =>
  kind === "seal" || (kind === "picture" && width > 25 && width < 60 && Math.abs(width - height) < 0.15 * width);

/** A part of a seal over the edges of all pages (骑缝章), which stands where it must. */
const isSeam = ({ x, width, height }: Image, sheetWidth: number) => x + width > sheetWidth - 3 || width < 0.6 * height;

const NEAR = 60;

/** Pictures of a seal's size and shape near the date. */
function sealsOf({ parts: { date, signatures }, paper }: Judged): Image[] {
  if (!date || signatures.length === 0) return [];
  const top = Math.min(...signatures.map(({ y }) => y));
  const { images, width } = paper.sheets[date.sheet]!;
  return images.filter(
    (image) => isSeal(image) && !isSeam(image, width) && image.y + image.height > top - NEAR && image.y < date.y + NEAR,
  );
}

const overlaps = (one: Box, other: Box) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

const placed = (image: Image, sheet: number): Place => ({
  sheet,
  x: image.x,
  y: image.y,
  width: image.width,
  height: image.height,
});

/** Every seal lies on a name; one of them on the date. */
function pressFault(seal: Image, seals: readonly Image[], { parts }: Judged): Fault[] {
  const date = parts.date!;
  const onName = parts.signatures.some((name) => overlaps(seal, boxOf(name)));
  const onDate = seals.some((one) => overlaps(one, boxOf(date)));
  if (onName && onDate) return [];
  const missed = onName ? "成文日期" : "发文机关署名";
  return [
    error(
      placed(seal, date.sheet),
      [`印章没有压在${missed}上。`, `The seal does not cover the ${onName ? "date" : "name"}.`],
      ["移动印章，使其居中下压发文机关署名和成文日期。", "Move it over name and date."],
    ),
  ];
}

/** The seal that is highest, from the last line above the names. */
function gapFault(seals: readonly Image[], { parts }: Judged): Fault[] {
  const first = seals.reduce<Image | undefined>((top, seal) => (top && top.y <= seal.y ? top : seal), undefined);
  const last = [...parts.body, ...parts.attachmentNote]
    .flatMap(({ lines }) => lines)
    .filter(({ sheet, y }) => sheet === parts.date!.sheet && y < (parts.signatures[0]?.y ?? 0));
  if (!first || last.length === 0) return [];
  const gap = first.y - Math.max(...last.map(bottomOf));
  if (gap <= LINE + 1) return [];
  return [
    error(
      placed(first, parts.date!.sheet),
      [`印章顶端距正文 ${mm(gap)}，超过一行。`, `The seal begins ${mm(gap)} under the text.`],
      ["上移署名、日期和印章，使印章顶端距正文在一行之内。", "Move it up within one line of the text."],
    ),
  ];
}

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

function touchFault(seals: readonly Image[], { parts }: Judged): Fault[] {
  const found: Fault[] = [];
  for (const [index, seal] of seals.entries()) {
    const other = seals.slice(index + 1).find((one) => {
      const [here, there] = [middle(seal), middle(one)];
      return Math.hypot(here.x - there.x, here.y - there.y) <= (seal.width + one.width) / 2;
    });
    if (other)
      found.push(
        error(
          placed(other, parts.date!.sheet),
          ["两枚印章相交或者相切。", "Two seals touch each other."],
          ["拉开印章之间的距离，每排最多三枚。", "Set them apart, at most three in a row."],
        ),
      );
    if (seal.x + seal.width > area.right + 26 || seal.x < area.left - 2)
      found.push(
        error(
          placed(seal, parts.date!.sheet),
          ["印章超出版心。", "The seal stands beyond the type area."],
          ["每排印章两端不超出版心。", "Keep the row within the type area."],
        ),
      );
  }
  return found;
}
