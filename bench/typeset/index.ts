import { pageSvg, typeset } from "@tz/typeset";
import { metricsOf, openFonts, writeOfd, writePdf } from "@tz/typeset/server";
import { type Browser, chromium } from "playwright-core";
import { quantile, round, timesOf } from "../stage.ts";
import { htmlOf, paperOf } from "./paper.ts";

const ROUNDS = 9;
const about = { title: "基准", author: "基准", at: new Date(0) };
const fonts = await openFonts([]);
const metrics = metricsOf(fonts);

/**
 * Documents to PDF and OFD, against a browser that prints the same text; the preview at 20 pages; memory at 1,000 pages.
 * The browser is Chromium, or the one of TONGZHENG_CHROMIUM.
 */
export async function run(): Promise<object> {
  const executablePath = process.env.TONGZHENG_CHROMIUM ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const figures: Record<string, object> = {};
    for (const pages of [5, 20, 200]) figures[`pages_${pages}`] = await against(browser, pages);
    return { ...figures, preview_20: await preview(), memory_1000: memory() };
  } finally {
    await browser.close();
  }
}

/** All take turns; the best turn of each counts, for it is the one that other work on the machine took least from. */
async function against(browser: Browser, pages: number): Promise<object> {
  const paper = paperOf(pages);
  const page = await browser.newPage();
  await page.setContent(htmlOf(paper), { waitUntil: "load" });
  const works = {
    pdf: () => writePdf(typeset(paper, { metrics }), fonts, about),
    ofd: () => writeOfd(typeset(paper, { metrics }), fonts, about),
    browser: () => page.pdf({ preferCSSPageSize: true }),
  };
  const times: Record<keyof typeof works, number[]> = { pdf: [], ofd: [], browser: [] };
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const name of ["pdf", "ofd", "browser"] as const) {
      const [time = 0] = await timesOf(1, async () => works[name](), turn === 0 ? 2 : 0);
      times[name].push(time);
    }
  }
  await page.close();
  const count = typeset(paper, { metrics }).length;
  const [pdf, ofd, peer] = [Math.min(...times.pdf), Math.min(...times.ofd), Math.min(...times.browser)];
  return {
    pages: count,
    pdf_ms: round(pdf),
    ofd_ms: round(ofd),
    browser_ms: round(peer),
    pdf_pages_per_s: round((count / pdf) * 1000),
    ofd_pages_per_s: round((count / ofd) * 1000),
    pdf_ratio: round(peer / pdf),
    ofd_ratio: round(peer / ofd),
  };
}

/** One more character at the end of a document of 20 pages: all pages set and drawn anew. */
async function preview(): Promise<object> {
  const paper = paperOf(20);
  const times = await timesOf(40, async (key) => {
    const body = [...paper.body, { type: "paragraph", text: "字".repeat(Math.max(1, key)) } as const];
    return typeset({ ...paper, body }, { metrics }).map((page) => pageSvg(page));
  });
  return { p50_ms: round(quantile(times, 0.5)), p95_ms: round(quantile(times, 0.95)) };
}

/** The process's memory after some documents of 200 pages, and after as many of 1,000. */
function memory(): object {
  const after = (pages: number) => {
    const paper = paperOf(pages);
    for (let turn = 0; turn < 5; turn += 1) writePdf(typeset(paper, { metrics }), fonts, about);
    return Math.round(process.memoryUsage().rss / 2 ** 20);
  };
  return { mb_after_200_pages: after(200), mb_after_1000_pages: after(1000) };
}
