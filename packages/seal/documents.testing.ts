import { emptyPaper, typeset } from "@tz/typeset";
import { metricsOf, writeOfd, writePdf } from "@tz/typeset/server";
import { library } from "@tz/typeset/testing";
import type { Place } from "./ofd/seal-ofd.ts";
import { today } from "./testing.ts";

const paragraph = "各单位要切实加强组织领导，明确责任分工，按时报送有关情况，确保各项工作落到实处。";
const paper = {
  ...emptyPaper,
  mark: { units: ["清安市人民政府"], suffix: "文件" },
  documentNumber: "清政发〔2026〕12号",
  title: "清安市人民政府关于加强电子印章管理的通知",
  recipients: "各区县人民政府，市政府各部门",
  body: Array.from({ length: 12 }, () => ({ type: "paragraph", text: paragraph.repeat(3) }) as const),
  signatures: ["清安市人民政府"],
  sealing: "seal" as const,
  date: "2026年3月15日",
};
const pages = [...typeset(paper, { metrics: metricsOf(library) })];
const about = { title: paper.title, author: "清安市人民政府", at: today };

/** A notice of some pages, as our writers make it. */
export const plainOfd = writeOfd(pages, library, about).file;
export const plainPdf = writePdf(pages, library, about).file;
export const pageCount = pages.length;

/** Where its seal goes, 45 mm wide, and another one beside it. */
export const places: Place[] = pages.flatMap(({ seals }, page) =>
  seals.map(({ x, y }) => ({ page, x: x - 22.5, y: y - 22.5, width: 45, height: 45 })),
);
export const beside: Place[] = places.map((place) => ({ ...place, x: place.x - 50 }));
