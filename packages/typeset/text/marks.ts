/** Closing marks and others that never begin a line (避头; GB/T 15834-2011 5.1). */
const noStart = new Set("、。，．：；！？）》」』】〕〉］｝”’～％‰℃°·,.:;!?)]}%／々");

/** Opening marks that never end a line (避尾). */
const noEnd = new Set("（《「『【〔〈［｛“‘￥＄$([{");

/** Full-width marks whose ink lies in the left half, so that the right half may be given up. */
const rightAir = new Set("、。，．：；！？）》」』】〕〉］｝”’");

/** Full-width marks whose ink lies in the right half. */
const leftAir = new Set("（《「『【〔〈［｛“‘");

/** Marks that are two characters long and stay together: ——, ……. */
const doubles = new Set("—…");

export const mayStart = (character: string) => !noStart.has(character);
export const mayEnd = (character: string) => !noEnd.has(character);
export const hasRightAir = (character: string) => rightAir.has(character);
export const hasLeftAir = (character: string) => leftAir.has(character);
export const isDouble = (character: string) => doubles.has(character);
