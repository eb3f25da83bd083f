export { type FaceState, FontLibrary } from "./fonts/font-library.ts";
export { metricsOf } from "./fonts/metrics-of.ts";
export { openFonts } from "./fonts/open-fonts.ts";
export { writeOfd } from "./ofd/write-ofd.ts";
export { writePdf } from "./pdf/write-pdf.ts";
export type { Pictures } from "./pdf/write-pictures.ts";
export type { About } from "./pdf/xmp.ts";
export type { Written } from "./written.ts";
