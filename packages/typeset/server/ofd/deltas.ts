import { placeOf, type TextRun } from "../../page.ts";

/** Steps are written in ten-thousandths of a millimetre: a whole line of even ones strays by no more than 0.002 mm. */
const UNITS = 10_000;
/** By which a character may stand off its place: 0.004 mm. */
const TOLERANCE = 40;
/** So many even steps, each rounded to half a unit, do not stray further. */
const MOST_EVEN = 2 * TOLERANCE;

/**
 * The attribute with the distances between these characters of a run (GB/T 33190-2016, 11.3), before it is narrowed; a step
 * is repeated as long as nothing strays from its place.
 * @param from the first character and `to` the one after the last
 */
export function deltasOf({ steps, stretch }: TextRun, from: number, to: number): string {
  const unit = UNITS / stretch;
  if (typeof steps === "number" && to - from <= MOST_EVEN)
    return attribute(repeated(Math.round(steps * unit), to - from - 1));
  let written = "";
  // Where the last character stands as it is written, in units.
  let at = Math.round(placeOf(steps, from) * unit);
  let step = 0;
  let count = 0;
  for (let index = from + 1; index < to; index += 1) {
    const wanted = Math.round(placeOf(steps, index) * unit);
    if (count === 0 || Math.abs(at + step - wanted) > TOLERANCE) {
      written += repeated(step, count);
      step = wanted - at;
      count = 0;
    }
    count += 1;
    at += step;
  }
  written += repeated(step, count);
  return attribute(written);
}

const attribute = (written: string) => (written === "" ? "" : ` DeltaX="${written.slice(1)}"`);

/** `g` repeats a step. */
function repeated(step: number, count: number): string {
  const length = `${step / UNITS}`;
  return count > 2 ? ` g ${count} ${length}` : ` ${length}`.repeat(count);
}
