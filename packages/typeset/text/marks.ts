/** Closing marks and others that never begin a line (避头; GB/T 15834-2011 5.1). */
const noStart = "、。，．：；！？）》」』】〕〉］｝”’～％‰℃°·,.:;!?)]}%／々";

/** Opening marks that never end a line (避尾). */
const noEnd = "（《「『【〔〈［｛“‘￥＄$([{";

/** Full-width marks whose ink lies in the left half, so that the right half may be given up. */
const rightAir = "、。，．：；！？）》」』】〕〉］｝”’";

/** Full-width marks whose ink lies in the right half. */
const leftAir = "（《「『【〔〈［｛“‘";

/** Marks that are two characters long and stay together: ——, ……. */
const doubles = "—…";

const NO_START = 1;
const NO_END = 2;
const RIGHT_AIR = 4;
const LEFT_AIR = 8;
const DOUBLE = 16;

/** What is known of each UTF-16 unit: a table is asked for every character of a document. */
const kinds = new Uint8Array(0x10000);
for (const [characters, kind] of [
  [noStart, NO_START],
  [noEnd, NO_END],
  [rightAir, RIGHT_AIR],
  [leftAir, LEFT_AIR],
  [doubles, DOUBLE],
] as const)
  for (const character of characters) kinds[character.charCodeAt(0)]! |= kind;

const kindOf = (character: string) => kinds[character.charCodeAt(0)]!;

export const mayStart = (character: string) => (kindOf(character) & NO_START) === 0;
/** Of the UTF-16 unit at this place. */
export const mayEnd = (text: string, at = 0) => (kinds[text.charCodeAt(at)]! & NO_END) === 0;
export const hasRightAir = (character: string) => (kindOf(character) & RIGHT_AIR) !== 0;
export const hasLeftAir = (character: string) => (kindOf(character) & LEFT_AIR) !== 0;
export const isDouble = (character: string) => (kindOf(character) & DOUBLE) !== 0;
