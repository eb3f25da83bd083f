import type { BoardRow } from "@tz/kernel/contract/delivery";
import type { Text } from "../text.ts";

const most = 5;

/** Names the units of a sentence: all of a few, the first of many with their number. */
export function nameRows(rows: readonly Pick<BoardRow, "unitName">[], text: Text) {
  const names = rows.map(({ unitName }) => unitName);
  if (names.length <= most) return names.join(text("comma"));
  return text("board.andMore", { names: names.slice(0, most).join(text("comma")), count: names.length });
}
