/** Longest name kept, in bytes of UTF-8: what the file systems of the offices' machines take. */
const MAX_BYTES = 255;

// Controls, and the marks that turn the direction of writing round so that "exe.pdf" can be made of "fdp.exe".
// Joiners stay: Mongolian and Uyghur names need them.
const HARMFUL =
  /[\p{Cc}\u{61c}\u{200b}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2060}-\u{2069}\u{feff}\p{Cs}\u{fff9}-\u{fffb}]/gu;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * The name under which a file is kept and shown: the last part of a path, without characters that deceive or break,
 * cut to 255 bytes with its ending kept. What is left is shown as it was given.
 * @returns undefined when nothing usable is left
 */
export function safeName(given: string): string | undefined {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(HARMFUL, "")
    .replace(/\s+/gu, " ")
    .replace(/^ +|[. ]+$/gu, "");
  if (plain === "") return undefined;
  return shorten(DEVICE.test(plain) ? `_${plain}` : plain);
}

/** The ending in lower case without its point; "" where there is none. */
export function extensionOf(name: string): string {
  const point = name.lastIndexOf(".");
  return point < 1 ? "" : name.slice(point + 1).toLowerCase();
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const extension = extensionOf(name);
  const ending = extension !== "" && Buffer.byteLength(extension) <= 20 ? name.slice(-extension.length - 1) : "";
  let room = MAX_BYTES - Buffer.byteLength(ending);
  let kept = "";
  for (const point of name.slice(0, name.length - ending.length)) {
    room -= Buffer.byteLength(point);
    if (room < 0) break;
    kept += point;
  }
  return kept.trimEnd() + ending;
}
