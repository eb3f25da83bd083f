import { countPages, type Paper, pageSvg, typeset } from "@tz/typeset";
import { metricsOf, openFonts, writeOfd, writePdf } from "@tz/typeset/server";
import { type BrowserServer, chromium, type Page } from "playwright-core";
import { quantile, round, timesOf } from "../stage.ts";
import { openLibreOffice } from "./libreoffice.ts";
import { memoryOf } from "./memory.ts";
import { htmlOf, paperOf } from "./paper.ts";
import { processorTime } from "./processor-time.ts";

const ROUNDS = 9;
/** Documents after which V8 has compiled what sets them, as in a service that runs. */
const COMPILING = 8;
const about = { title: "基准", author: "基准", at: new Date(0) };
const fonts = await openFonts([]);
const metrics = metricsOf(fonts);

/**
 * Documents to PDF and OFD, against a browser that prints the same text and, where there is one, a LibreOffice that converts
 * our own Word files of them; the preview at 20 pages; memory at 1,000 pages. The browser is Chromium, or the one of
 * TONGZHENG_CHROMIUM.
 */
export async function run(): Promise<object> {
  const executablePath = process.env.TONGZHENG_CHROMIUM ?? "/usr/bin/chromium";
  const server = await chromium.launchServer({ executablePath, args: ["--no-sandbox"] });
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const figures: Record<string, object> = {};
    for (const pages of [5, 20, 200]) {
      figures[`pages_${pages}`] = await against(server, await browser.newPage(), pages);
    }
    return { ...figures, libreoffice: await againstLibreOffice(), preview_20: await preview(), memory: memory() };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Wall time and processor time of one turn, in milliseconds. */
interface Turn {
  wall: number;
  processor: number;
}

const kinds = ["pdf", "ofd", "browser"] as const;
type Kind = (typeof kinds)[number];

/** All take turns, so that they see the same weather; medians of nine. */
async function against(server: BrowserServer, page: Page, pages: number): Promise<object> {
  const paper = paperOf(pages);
  await page.setContent(htmlOf(paper), { waitUntil: "load" });
  const works: Record<Kind, () => unknown> = {
    pdf: () => writePdf(typeset(paper, { metrics }), fonts, about),
    ofd: () => writeOfd(typeset(paper, { metrics }), fonts, about),
    browser: () => page.pdf({ preferCSSPageSize: true }),
  };
  const clocks: Record<Kind, () => number> = {
    pdf: ownTime,
    ofd: ownTime,
    browser: () => processorTime(server.process().pid ?? 0),
  };
  const turns: Record<Kind, Turn[]> = { pdf: [], ofd: [], browser: [] };
  for (let turn = 0; turn < COMPILING; turn += 1) for (const kind of ["pdf", "ofd"] as const) works[kind]();
  for (let turn = -2; turn < ROUNDS; turn += 1) {
    for (const kind of kinds) {
      const [begun, before] = [performance.now(), clocks[kind]()];
      await works[kind]();
      if (turn >= 0) turns[kind].push({ wall: performance.now() - begun, processor: clocks[kind]() - before });
    }
  }
  await page.close();
  return summary(countPages(typeset(paper, { metrics })), turns);
}

/** By processor time alone: a call's wall time is mostly its start, which a running service would pay once. */
async function againstLibreOffice(): Promise<object> {
  const office = openLibreOffice();
  if (!office) return { left_out: "soffice was not found" };
  try {
    const figures: Record<string, object | number> = { start_processor_ms: office.start() };
    for (const [length, copies] of [
      [5, 5],
      [20, 5],
      [200, 2],
    ] as const) {
      const paper = paperOf(length);
      const [theirs, ours] = [await office.documentTime(paper, copies), pdfTime(paper)];
      const pages = countPages(typeset(paper, { metrics }));
      figures[`pages_${pages}`] = { processor_ms: round(theirs), pdf_processor_ms: ours, ratio: round(theirs / ours) };
    }
    return figures;
  } finally {
    office.close();
  }
}

/** Processor time of setting a document and writing it as PDF, in milliseconds. */
function pdfTime(paper: Paper): number {
  const times = Array.from({ length: ROUNDS + 2 }, () => {
    const before = ownTime();
    writePdf(typeset(paper, { metrics }), fonts, about);
    return ownTime() - before;
  });
  return round(quantile(times.slice(2), 0.5));
}

function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function summary(pages: number, turns: Record<Kind, Turn[]>): object {
  const median = (kind: Kind, what: keyof Turn) =>
    quantile(
      turns[kind].map((turn) => turn[what]),
      0.5,
    );
  const figures: Record<string, number> = { pages };
  for (const kind of kinds) {
    figures[`${kind}_ms`] = round(median(kind, "wall"));
    figures[`${kind}_processor_ms`] = round(median(kind, "processor"));
    if (kind === "browser") continue;
    figures[`${kind}_ratio`] = round(median("browser", "wall") / median(kind, "wall"));
    figures[`${kind}_processor_ratio`] = round(median("browser", "processor") / median(kind, "processor"));
  }
  return figures;
}

/** One more character at the end of a document of 20 pages: all pages set and drawn anew. */
async function preview(): Promise<object> {
  const paper = paperOf(20);
  const times = await timesOf(40, async (key) => {
    const body = [...paper.body, { type: "paragraph", text: "字".repeat(Math.max(1, key)) } as const];
    return Array.from(typeset({ ...paper, body }, { metrics }), (page) => pageSvg(page));
  });
  return { p50_ms: round(quantile(times, 0.5)), p95_ms: round(quantile(times, 0.95)) };
}

/** At 1,000 pages as at 200, each in a process of its own. */
const memory = () =>
  Object.fromEntries(
    ([200, 1000] as const).map((pages) => [
      `pages_${pages}`,
      { pdf: memoryOf("pdf", pages), ofd: memoryOf("ofd", pages) },
    ]),
  );
