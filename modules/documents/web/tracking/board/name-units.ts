import type { BoardRow } from "@tz/kernel/contract/delivery";
import type { Text } from "../text.ts";

const most = 5;

/** Names the units of a sentence with their number: all of a few, the first of many. */
export function nameRows(rows: readonly Pick<BoardRow, "unitName">[], text: Text) {
  const names = rows.map(({ unitName }) => unitName);
  if (names.length === 1) return names[0] ?? "";
  if (names.length <= most) return text("board.andAll", { names: names.join(text("comma")), count: names.length });
  return text("board.andMore", { names: names.slice(0, most).join(text("comma")), count: names.length });
}
