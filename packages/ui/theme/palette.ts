/**
 * The colours of the office: ink on paper, a dark blue-green (黛) for what one may press, cinnabar (朱砂) only for what is
 * urgent, late or refused. `palette.test.ts` holds every pair of text and ground to a contrast of 4.5 : 1 (WCAG 2.2, 1.4.3).
 */
export const palette = {
  ink: "#1b2530",
  inkSoft: "#4d5863",
  inkFaint: "#626c76",
  paper: "#f6f5f1",
  sheet: "#ffffff",
  sheetSoft: "#faf9f6",
  hairline: "#e4e1d9",
  rule: "#93908a",
  night: "#1d2833",
  nightSoft: "#2b3947",
  onNight: "#f2f0ea",
  onNightSoft: "#b9c2ca",
  dai: "#24495f",
  daiHover: "#2f5f7b",
  daiActive: "#193546",
  daiSoft: "#e8eff2",
  cinnabar: "#ad3426",
  cinnabarHover: "#c2402f",
  cinnabarActive: "#8d281c",
  cinnabarSoft: "#faece8",
  ochre: "#86570a",
  ochreSoft: "#faf1de",
  pine: "#2b664a",
  pineSoft: "#e7f1eb",
} as const;

export type ColourName = keyof typeof palette;

/** The name of a colour's CSS variable: `cinnabarSoft` is `--tz-cinnabar-soft`. */
export function variableOf(name: string) {
  return `--tz-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Gives the style sheets below an element the palette as CSS variables. */
export function paint(root: HTMLElement) {
  for (const [name, colour] of Object.entries(palette)) root.style.setProperty(variableOf(name), colour);
}
