import { typeset } from "@tz/typeset";
import { metricsOf, openFonts, writeOfd, writePdf } from "@tz/typeset/server";
import type { Memory } from "./memory.ts";
import { paperOf } from "./paper.ts";

/** As many of short documents as of long ones, so that both leave as much behind for the engine to clear away. */
const PAGES = 5000;
const [kind, pages] = process.argv.slice(2);
const write = kind === "ofd" ? writeOfd : writePdf;
const fonts = await openFonts([]);
const metrics = metricsOf(fonts);
const paper = paperOf(Number(pages));
/** The highest so far. */
const peak = () => Math.round(process.resourceUsage().maxRSS / 1024);

const mb_before = peak();
for (let done = 0; done < PAGES; done += Number(pages))
  write(typeset(paper, { metrics }), fonts, { title: "基准", author: "基准", at: new Date(0) });
console.log(JSON.stringify({ mb_before, mb_peak: peak() } satisfies Memory));
