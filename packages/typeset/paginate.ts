import { area, LINE } from "./geometry.ts";
import type { Mark, Page, SealPlace } from "./page.ts";
import { type Group, heightOf, type Item, isGroup, type Row } from "./row.ts";

/** Rounding of sums; a hundredth of a millimetre. */
const EPSILON = 0.01;

/** Where on a sheet its rows begin, and how high they may reach. */
interface Room {
  top: number;
  height: number;
}

interface Placed {
  row: Row;
  /** From the top of the type area. */
  y: number;
}

/** Fills pages with rows from the top of the type area down, and hands out those that were turned. */
export class Paginator {
  /** Those that were turned and not handed out yet: nothing changes on them any more, so their rows need not be kept. */
  #pages: Page[] = [];
  /** How many were turned. */
  #turned = 0;
  readonly #room: Room;
  /** The page that is being filled. */
  #page: Placed[] = [];
  #y = 0;
  /** Rows at the top of this page that never go on to the next. */
  #staying = 1;

  constructor(room: Room = area) {
    this.#room = room;
  }

  /** Where the next row would begin on the grid, in millimetres from the top of the type area. */
  get y(): number {
    return toGrid(this.#y);
  }

  get pageCount(): number {
    return this.#turned + 1;
  }

  /** The row that comes next stays where it begins, with all above it: the first page must show text (GB/T 9704-2012 7.3.3). */
  keepNext(): void {
    this.#staying = this.#page.length + 1;
  }

  place(items: Iterable<Item>): void {
    for (const item of items) this.#placeItem(item);
  }

  /** Places all of them, and hands out each page as soon as it is full. */
  *fill(items: Iterable<Item>): Generator<Page> {
    for (const item of items) {
      this.#placeItem(item);
      if (this.#pages.length > 0) yield* this.#take();
    }
  }

  /** A page that begins here; nothing happens on an empty one. */
  newPage(): void {
    if (this.#page.length > 0) this.#turn();
  }

  /** A page of its own even where the last one is empty. */
  blankPage(): void {
    this.#turn();
  }

  /** The pages that were not handed out yet, the last one with them; from then on nothing may be placed. */
  finish(): Page[] {
    this.#turn();
    return this.#take();
  }

  #take(): Page[] {
    const taken = this.#pages;
    this.#pages = [];
    return taken;
  }

  #turn(): void {
    this.#pages.push(pageOf(this.#page, this.#room.top));
    this.#turned += 1;
    this.#page = [];
    this.#y = 0;
    this.#staying = 1;
  }

  #fits(height: number, onGrid: boolean): boolean {
    return (onGrid ? toGrid(this.#y) : this.#y) + height <= this.#room.height + EPSILON;
  }

  #placeItem(item: Item): void {
    if (isGroup(item)) this.#placeGroup(item);
    else this.#placeRow(item);
  }

  #placeRow(row: Row): void {
    if (this.#fits(row.height, row.onGrid)) this.#put(row);
    // Turned by what comes next, which may take rows along.
    else if (row.isGap) this.#y = this.#room.height;
    else this.#putOnNewPage(row);
  }

  #putOnNewPage(row: Row): void {
    const carried = this.#takeWhile(({ keepsNext }) => keepsNext === true);
    this.#turn();
    for (const one of [...headAbove(carried, row), ...carried, row]) this.#put(one);
  }

  #put(row: Row): void {
    if (row.isGap && this.#page.length === 0) return;
    const y = row.onGrid ? toGrid(this.#y) : this.#y;
    this.#page.push({ row, y });
    this.#y = y + row.height;
  }

  #placeGroup({ rows, carries }: Group): void {
    if (!this.#fits(heightOf(rows), true)) {
      let count = carries;
      const lines = this.#takeWhile((row) => count-- > 0 && row.head === undefined);
      const isText = lines.some(({ isGap }) => !isGap);
      const carried = carries > 0 && !isText ? [...this.#takeTableRow(heightOf(rows)), ...lines] : lines;
      const headings = this.#takeWhile(({ keepsNext }) => keepsNext === true);
      this.#turn();
      for (const row of [...headAbove(headings, carried[0] ?? rows[0]), ...headings, ...carried]) this.#put(row);
    }
    for (const row of rows) this.#put(row);
  }

  /** The last row of a table that ends here, with those that a cell joins to it, where it leaves so much room on a page. */
  #takeTableRow(left: number): Row[] {
    const rows = this.#page.map(({ row }) => row);
    let from = rows.length - 1;
    if (rows[from]?.head === undefined) return [];
    while (from > this.#staying && rows[from - 1]!.joinsNext) from -= 1;
    const taken = rows.slice(from);
    const isAlone = from <= this.#staying || rows[from - 1]!.keepsNext;
    if (isAlone || heightOf([...rows[from]!.head!, ...taken]) + left > this.#room.height) return [];
    this.#page.splice(from);
    return taken;
  }

  /** Takes rows back from the end of the page, but none that stay. */
  #takeWhile(wanted: (row: Row) => boolean): Row[] {
    const taken: Row[] = [];
    while (this.#page.length > this.#staying && wanted(this.#page.at(-1)!.row)) taken.unshift(this.#page.pop()!.row);
    return taken;
  }
}

/** What stands over a row where its table goes on; a table that begins there has its head already. */
const headAbove = (before: readonly Row[], row: Row | undefined): readonly Row[] =>
  before.some(({ isHead }) => isHead) ? [] : (row?.head ?? []);

/** The next line of the grid at or below this place. */
const toGrid = (y: number) => Math.ceil((y - EPSILON) / LINE) * LINE;

function pageOf(placed: readonly Placed[], from: number): Page {
  const marks: Mark[] = [];
  const seals: SealPlace[] = [];
  const draw = (added: readonly Mark[] | undefined, { y }: Placed) => {
    for (const mark of added ?? []) marks.push(moved(mark, from + y));
  };
  const [first, last] = [placed[0], placed.at(-1)];
  for (const one of placed) {
    draw(one.row.marks, one);
    if (one === first) draw(one.row.openingMarks, one);
    // A table that goes on over the page is closed at its end.
    if (one === last) draw(one.row.closingMarks, one);
    for (const seal of one.row.seals ?? []) seals.push({ ...seal, y: seal.y + from + one.y });
  }
  return { marks, seals };
}

function moved(mark: Mark, by: number): Mark {
  if (mark.kind === "rule") return { ...mark, y1: mark.y1 + by, y2: mark.y2 + by };
  return { ...mark, y: mark.y + by };
}
