import { readFileSync } from "node:fs";
import { type Face, faces } from "../../page.ts";
import { type FoundFont, findFonts } from "./find-fonts.ts";
import { Font } from "./font.ts";
import { type Mongolian, openMongolian } from "./mongolian.ts";

/** By what names the typefaces of the standard are known, the official ones first, and the free ones of their kind. */
const wanted: Record<Face, readonly RegExp[]> = {
  body: [
    /^仿宋(_GB2312)?$/,
    /^FangSong(_GB2312)?$/i,
    /^(FZFangSong|方正仿宋)/i,
    /^(STFangsong|华文仿宋)$/i,
    /fang ?song|仿宋|fandolfang/i,
  ],
  mark: [/方正小标宋/, /^FZXiaoBiaoSong/i, /小标宋|xiaobiaosong/i, /^(STZhongsong|华文中宋)$/i],
  black: [
    /^黑体$/,
    /^SimHei$/i,
    /^(STHeiti|华文黑体)/i,
    /fandolhei-regular/i,
    /^Noto ?Sans ?(CJK ?)?SC(-| |$)(Regular)?$/i,
    /^Source Han Sans SC$/i,
  ],
  script: [
    /^楷体(_GB2312)?$/,
    /^KaiTi(_GB2312)?$/i,
    /^(STKaiti|华文楷体)$/i,
    /fandolkai|kaiti|楷体/i,
    /^LXGW WenKai$/i,
  ],
  song: [
    /^宋体$/,
    /^SimSun$/i,
    /^(STSong|华文宋体)$/i,
    /fandolsong-regular/i,
    /^Noto ?Serif ?(CJK ?)?SC(-Regular)?$/i,
    /^Source Han Serif SC$/i,
  ],
};

/** The marks are heavy: a bold 宋体 comes nearer to 小标宋 than a light one. */
const heavy: readonly RegExp[] = [/^Noto ?Serif ?(CJK ?)?SC[- ]Bold$/i, /fandolsong-bold/i];

/** Fonts that have far more characters than the typefaces of the standard: the last resort of every face. */
const wide: readonly RegExp[] = [
  /^Noto ?Serif ?(CJK ?)?SC$/i,
  /^Noto ?Sans ?(CJK ?)?SC$/i,
  /^LXGW WenKai$/i,
  /^(SimSun|宋体)-ExtB$/i,
  /^(SimSun|宋体)-ExtG$/i,
  /^(Plangothic|HanaMin|BabelStone Han)/i,
];

/** What draws a character that the face lacks, in this order; after them the wide fonts. */
const fallback: Record<Face, readonly Face[]> = {
  body: ["song", "script", "black"],
  mark: ["song", "black"],
  black: ["song"],
  script: ["song", "body"],
  song: ["body", "black"],
};

/** Weights that a text is not set in. */
const unusual = /bold|black|heavy|light|thin|medium/i;

export interface FaceState {
  face: Face;
  /** Whether a typeface of the kind is here; otherwise another one stands in. */
  found: boolean;
  /** What will be used; undefined where there is no Chinese font at all. */
  family: string | undefined;
}

/** The fonts of this machine by the faces of the standard. Fonts are read when first used, and then kept. */
export class FontLibrary {
  /** Traditional Mongolian, which no typeface of the standard has. */
  readonly mongolian: Mongolian | undefined;
  readonly #fonts: readonly FoundFont[];
  readonly #loaded = new Map<string, Font | undefined>();
  readonly #chains = new Map<Face, readonly Font[]>();

  constructor(fonts: readonly FoundFont[], mongolian?: Mongolian) {
    this.#fonts = fonts;
    this.mongolian = mongolian;
  }

  /** @param folders searched before those of the system */
  static async open(folders: readonly string[]): Promise<FontLibrary> {
    return new FontLibrary(await findFonts(folders), await openMongolian());
  }

  /** The fonts that draw a face: its own, then those that help out. Empty where the machine has no Chinese font. */
  chain(face: Face): readonly Font[] {
    const known = this.#chains.get(face);
    if (known) return known;
    const found = [
      this.#own(face),
      ...(face === "mark" ? [this.#firstOf(heavy)] : []),
      ...fallback[face].map((one) => this.#own(one)),
      ...wide.map((pattern) => this.#firstOf([pattern])),
    ];
    if (found.some((font) => font !== undefined)) found.push(this.mongolian?.font);
    const chain = [...new Set(found.filter((font) => font !== undefined))];
    this.#chains.set(face, chain);
    return chain;
  }

  /** What is there and what is not, for the page of system health. */
  states(): FaceState[] {
    return faces.map((face) => ({
      face,
      found: this.#own(face) !== undefined,
      family: this.chain(face)[0]?.families[0],
    }));
  }

  #own(face: Face): Font | undefined {
    return this.#firstOf(wanted[face]);
  }

  /** The first that fits and can be read; one of ordinary weight before bold and light ones of the same family. */
  #firstOf(patterns: readonly RegExp[]): Font | undefined {
    for (const pattern of patterns) {
      const fitting = this.#fonts.filter(({ names }) => names.some((name) => pattern.test(name)));
      const ordinary = fitting.filter(({ names }) => !names.some((name) => unusual.test(name)));
      for (const found of [...ordinary, ...fitting]) {
        const font = this.#load(found);
        if (font) return font;
      }
    }
    return undefined;
  }

  /** A font that is damaged or must not be embedded counts as not there. */
  #load({ path, index }: FoundFont): Font | undefined {
    const key = `${path}#${index}`;
    if (!this.#loaded.has(key)) this.#loaded.set(key, tryRead(path, index));
    return this.#loaded.get(key);
  }
}

function tryRead(path: string, index: number): Font | undefined {
  try {
    return new Font(readFileSync(path), index);
  } catch {
    return undefined;
  }
}
