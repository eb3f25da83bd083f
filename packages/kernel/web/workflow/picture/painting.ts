import { fontFamily, palette } from "@tz/ui";

/**
 * How the drawing tools paint. They measure names before they write them, to break them into lines within a step: so the font
 * must be named; an inherited one is measured as another, and long names run out of their boxes.
 */
export const painting = {
  bpmnRenderer: {
    defaultFillColor: palette.sheet,
    defaultStrokeColor: palette.inkSoft,
    defaultLabelColor: palette.ink,
  },
  textRenderer: { defaultStyle: { fontFamily }, externalStyle: { fontFamily } },
};
