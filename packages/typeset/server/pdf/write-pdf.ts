import { createHash } from "node:crypto";
import { POINT, sheet } from "../../geometry.ts";
import type { Page } from "../../page.ts";
import type { FontLibrary } from "../fonts/font-library.ts";
import { FontPlan } from "../fonts/font-plan.ts";
import { isWorthPacking, packing } from "../packing.ts";
import type { Written } from "../written.ts";
import { colourProfile } from "./colour-profile.ts";
import { Content } from "./content.ts";
import { pageContent } from "./page-content.ts";
import { PdfFile, textString } from "./pdf-file.ts";
import { writeFont } from "./write-fonts.ts";
import { type Pictures, pictureResources, writePictures } from "./write-pictures.ts";
import { type About, xmp } from "./xmp.ts";

const paper = `/MediaBox[0 0 ${(sheet.width / POINT).toFixed(2)} ${(sheet.height / POINT).toFixed(2)}]`;

/**
 * Pages as PDF/A-2b: fonts embedded as subsets, text that can be copied and searched, colours by an output intent.
 * @throws Error when the machine has no Chinese font
 */
export function writePdf(
  pages: Iterable<Page>,
  library: FontLibrary,
  about: About,
  pictures: Pictures = new Map(),
): Written {
  const file = new PdfFile();
  const plan = new FontPlan(library);
  const [root, tree, resources] = [file.reserve(), file.reserve(), file.reserve()];
  const drawn = writePictures(file, pictures);
  const kids: string[] = [];
  const operators = new Content();
  // The fonts, most of the file, follow from the rest and the machine: they need not be counted.
  const digest = createHash("sha256").update(xmp(about));
  for (const picture of pictures.values()) digest.update(picture);
  for (const page of pages) {
    const bytes = pageContent(page, plan, operators, drawn);
    digest.update(bytes);
    const content = file.addStream(bytes, "", isWorthPacking(bytes) ? packing(bytes.length) : "plain");
    kids.push(file.add(`<</Type/Page/Parent ${tree}/Contents ${content}/Resources ${resources}>>`));
  }
  file.put(tree, `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(" ")}]${paper}>>`);
  const fonts = plan.subsets.map((subset, index) => `/F${index} ${writeFont(file, subset)}`);
  file.put(resources, `<</Font<<${fonts.join("")}>>${pictureResources(drawn)}>>`);
  file.put(root, catalogue(file, tree, about));
  const id = digest.digest("hex").slice(0, 32);
  return { file: file.finish(root, id), pages: kids.length, missing: [...plan.missing] };
}

function catalogue(file: PdfFile, tree: string, about: About): string {
  const metadata = file.addStream(Buffer.from(xmp(about)), "/Type/Metadata/Subtype/XML", "plain");
  const profile = file.addStream(colourProfile(), "/N 3");
  const intent = `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier${textString("sRGB IEC61966-2.1")}/DestOutputProfile ${profile}>>`;
  return `<</Type/Catalog/Pages ${tree}/Metadata ${metadata}/OutputIntents[${intent}]/Lang(zh-CN)/ViewerPreferences<</DisplayDocTitle true>>>>`;
}
