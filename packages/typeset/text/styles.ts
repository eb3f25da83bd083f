import { CHARACTER, sizes } from "../geometry.ts";
import type { Face } from "../page.ts";
import type { Style } from "./atoms.ts";

const onGrid = (face: Face): Style => ({ face, size: sizes.three, pitch: CHARACTER });

/** 3号 on the grid of 28 characters. */
export const text = { body: onGrid("body"), black: onGrid("black"), script: onGrid("script") } as const;

/** A face in a size off the grid: characters stand side by side. */
export const loose = (face: Face, size: number): Style => ({ face, size, pitch: size });

/** 标题: 2号小标宋. */
export const titleStyle = loose("mark", sizes.two);

/** 版记: 4号仿宋. */
export const imprintStyle = loose("body", sizes.four);

/** 页码: 4号半角宋体. */
export const pageNumberStyle = loose("song", sizes.four);
