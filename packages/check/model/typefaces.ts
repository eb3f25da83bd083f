import type { Ink, Typeface } from "./model.ts";

/** Free fonts that stand in where an office has no fonts of the standard. */
const substitutes = /noto ?(sans|serif)|source ?han|思源|文泉驿|wenquanyi|uming|ukai|droid|lxgw|霞鹜/i;

const kinds: readonly [Typeface, RegExp][] = [
  ["mark", /小标宋|xiaobiaosong|xbs|中宋|zhongsong|标题宋|fandolsong-?bold|大标宋/i],
  ["body", /仿宋|fang ?song|stfangso|fandolfang|simfang/i],
  ["script", /楷|kai(ti|_|-|$)|stkaiti|fandolkai|simkai/i],
  ["black", /黑|hei(ti|_|-|$|-?regular|-?bold)|simhei|stheiti|fandolhei|雅黑|yahei/i],
  ["song", /宋|simsun|stsong|fandolsong|song(ti)?/i],
];

/** The typeface that a font's name tells of. */
export function typefaceOf(name: string): Typeface {
  const plain = decoded(name.replace(/^[A-Z]{6}\+/, ""));
  if (substitutes.test(plain)) return "substitute";
  return kinds.find(([, pattern]) => pattern.test(plain))?.[0] ?? "other";
}

/** A PDF may hold a Chinese name as bytes of GBK or UTF-8 that a reader takes for Latin. */
function decoded(name: string): string {
  if (!/[\u0080-\u00ff]{2}/.test(name)) return name;
  const bytes = Uint8Array.from(name, (character) => character.charCodeAt(0) & 0xff);
  for (const encoding of ["utf-8", "gbk"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  return name;
}

/** @param red, green, blue from 0 to 255 */
export function inkOf(red: number, green: number, blue: number): Ink {
  if (red >= 160 && green <= 90 && blue <= 90) return "red";
  return Math.max(red, green, blue) <= 90 ? "black" : "other";
}
