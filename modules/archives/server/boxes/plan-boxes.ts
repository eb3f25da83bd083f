import { capacityOf, type Thickness } from "../../contract/index.ts";

/** An item that is to go into a box. */
export interface Boxable {
  id: string;
  pages: number;
}

/**
 * Puts items, in the order of their numbers, into boxes until each is full; an item is never split, and one that is larger
 * than any box has a box of its own.
 */
export function planBoxes<Item extends Boxable>(items: readonly Item[], thickness: Thickness): Item[][] {
  const capacity = capacityOf(thickness);
  const boxes: Item[][] = [];
  let filled = 0;
  for (const item of items) {
    const last = boxes.at(-1);
    if (last && filled + item.pages <= capacity) {
      last.push(item);
      filled += item.pages;
    } else {
      boxes.push([item]);
      filled = item.pages;
    }
  }
  return boxes;
}
