import type { Box } from "../../model/model.ts";

const MOST = 100_000;

/** Numbers divided by spaces; what is none counts as nothing. */
export function numbersOf(text: string | undefined): number[] {
  return (text ?? "")
    .slice(0, 1_000_000)
    .split(/[\s,]+/)
    .slice(0, MOST)
    .filter((one) => one !== "")
    .map(Number)
    .filter(Number.isFinite);
}

/** `x y w h`; undefined where it is none. */
export function boxOf(text: string | undefined): Box | undefined {
  const [x, y, width, height] = numbersOf(text);
  if (x === undefined || y === undefined || !width || !height || width < 0 || height < 0) return undefined;
  return { x, y, width, height };
}

/** DeltaX: distances; `g 10 3.5` stands for ten times 3.5 (GB/T 33190-2016, 11.3). */
export function deltasOf(text: string | undefined): number[] {
  const parts = (text ?? "")
    .slice(0, 1_000_000)
    .split(/\s+/)
    .filter((one) => one !== "");
  const found: number[] = [];
  for (let index = 0; index < parts.length && found.length < MOST; index += 1) {
    if (parts[index] !== "g") {
      const one = Number(parts[index]);
      if (Number.isFinite(one)) found.push(one);
      continue;
    }
    const [count, distance] = [Number(parts[index + 1]), Number(parts[index + 2])];
    index += 2;
    if (!Number.isFinite(count) || !Number.isFinite(distance)) continue;
    for (let more = 0; more < count && found.length < MOST; more += 1) found.push(distance);
  }
  return found;
}
