import { child, type Element, elementsOf } from "../xml.ts";

/** What a run looks like; undefined where nothing says so. */
export interface RunLook {
  font?: string | undefined;
  /** Points. */
  size?: number | undefined;
  /** What is added to each character (w:spacing), in points. */
  spacing?: number | undefined;
  colour?: string | undefined;
  hidden?: boolean | undefined;
}

/** How a paragraph is set; lengths in points. */
export interface ParagraphLook {
  alignment?: string | undefined;
  left?: number | undefined;
  right?: number | undefined;
  /** Negative: hanging. In characters where `firstCharacters` is given. */
  first?: number | undefined;
  firstCharacters?: number | undefined;
  leftCharacters?: number | undefined;
  line?: number | undefined;
  lineRule?: string | undefined;
  before?: number | undefined;
  after?: number | undefined;
  pageBreakBefore?: boolean | undefined;
  numbering?: { id: string; level: number } | undefined;
  border?: { colour: string; edge: "top" | "bottom"; double: boolean; width: number } | undefined;
}

export interface Look {
  run: RunLook;
  paragraph: ParagraphLook;
  styleName: string;
}

const twips = (value: string | undefined): number | undefined => {
  const number = Number(value);
  return value === undefined || !Number.isFinite(number) ? undefined : number / 20;
};
const hundredths = (value: string | undefined) => {
  const number = Number(value);
  return value === undefined || !Number.isFinite(number) || number === 0 ? undefined : number / 100;
};

export function runLook(properties: Element | undefined, themeFont: string): RunLook {
  const fonts = child(properties, "rFonts")?.attributes;
  const size = Number(child(properties, "sz")?.attributes.val);
  const colour = child(properties, "color")?.attributes.val;
  const spacing = twips(child(properties, "spacing")?.attributes.val);
  const vanish = child(properties, "vanish");
  const isNamed = fonts?.eastAsia ?? (fonts?.eastAsiaTheme ? themeFont : undefined);
  return {
    font: isNamed,
    size: Number.isFinite(size) && size > 0 && size < 3000 ? size / 2 : undefined,
    spacing: spacing !== undefined && Math.abs(spacing) < 20 ? spacing : undefined,
    colour,
    hidden: vanish ? !/^(0|false|off)$/.test(vanish.attributes.val ?? "") : undefined,
  };
}

export function paragraphLook(properties: Element | undefined): ParagraphLook {
  const indent = child(properties, "ind")?.attributes ?? {};
  const spacing = child(properties, "spacing")?.attributes ?? {};
  const hanging = twips(indent.hanging);
  const first = hanging === undefined || hanging === 0 ? twips(indent.firstLine) : -hanging;
  const hangingCharacters = hundredths(indent.hangingChars);
  const number = child(properties, "numPr");
  const id = child(number, "numId")?.attributes.val;
  const isAuto = spacing.lineRule === undefined || spacing.lineRule === "auto";
  const line = Number(spacing.line);
  return {
    alignment: child(properties, "jc")?.attributes.val,
    left: twips(indent.left ?? indent.start),
    right: twips(indent.right ?? indent.end),
    first,
    firstCharacters: hangingCharacters === undefined ? hundredths(indent.firstLineChars) : -hangingCharacters,
    leftCharacters: hundredths(indent.leftChars ?? indent.startChars),
    line: spacing.line === undefined || !Number.isFinite(line) ? undefined : isAuto ? line / 240 : line / 20,
    lineRule: spacing.line === undefined ? undefined : (spacing.lineRule ?? "auto"),
    before: twips(spacing.before),
    after: twips(spacing.after),
    pageBreakBefore: child(properties, "pageBreakBefore") ? true : undefined,
    numbering: id === undefined ? undefined : { id, level: Number(child(number, "ilvl")?.attributes.val ?? 0) || 0 },
    border: borderOf(child(properties, "pBdr")),
  };
}

function borderOf(borders: Element | undefined): ParagraphLook["border"] {
  for (const edge of ["bottom", "top"] as const) {
    const border = child(borders, edge)?.attributes;
    if (!border?.val || /^(none|nil)$/.test(border.val)) continue;
    const isDouble = /double|thickThin|thinThick/i.test(border.val);
    return { colour: border.color ?? "000000", edge, double: isDouble, width: (Number(border.sz) || 4) / 8 };
  }
  return undefined;
}

/** What is said later holds; what is not said stays. */
export function over<T extends object>(base: T, more: T): T {
  const said = Object.entries(more).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(said) };
}

const DEEPEST = 20;

/** The styles of a file, each with all that it is based on. */
export class Styles {
  readonly #styles: ReadonlyMap<string, Element>;
  readonly #known = new Map<string, Look>();
  readonly #preset: Look;
  readonly #themeFont: string;
  readonly preset: string | undefined;

  constructor(root: Element | undefined, themeFont: string) {
    const all = root ? elementsOf(root, "style") : [];
    this.#themeFont = themeFont;
    this.#styles = new Map(all.map((style) => [style.attributes.styleId ?? "", style]));
    this.preset = all.find(
      ({ attributes }) => attributes.type === "paragraph" && /^(1|true)$/.test(attributes.default ?? ""),
    )?.attributes.styleId;
    const defaults = child(root, "docDefaults");
    this.#preset = {
      run: runLook(child(child(defaults, "rPrDefault"), "rPr"), themeFont),
      paragraph: paragraphLook(child(child(defaults, "pPrDefault"), "pPr")),
      styleName: "",
    };
  }

  of(id: string | undefined, depth = 0): Look {
    const key = id ?? this.preset ?? "";
    const known = this.#known.get(key);
    if (known) return known;
    const style = this.#styles.get(key);
    if (!style || depth > DEEPEST) return this.#preset;
    const parent = child(style, "basedOn")?.attributes.val;
    const base = parent && parent !== key ? this.of(parent, depth + 1) : this.#preset;
    const look: Look = {
      run: over(base.run, runLook(child(style, "rPr"), this.#themeFont)),
      paragraph: over(base.paragraph, paragraphLook(child(style, "pPr"))),
      styleName: child(style, "name")?.attributes.val ?? "",
    };
    this.#known.set(key, look);
    return look;
  }
}
