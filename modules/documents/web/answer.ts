import type { UnitView } from "@tz/kernel/contract/people";
import { DocumentContent, type DocumentView, type IncomingView } from "../contract/index.ts";

/** A paper that came otherwise than by delivery, as the register has it. */
export type PaperFromOutside = Pick<IncomingView, "title" | "documentNumber" | "documentType" | "senderName">;

const typeFor = (answered: DocumentContent["documentType"] | null) => (answered === "request" ? "reply" : "letter");

/** A 批复 to a request, a letter to anything else, addressed to its issuer. */
export const answerTo = ({ id, unit, content, documentNumber }: DocumentView) =>
  DocumentContent.parse({
    documentType: typeFor(content.documentType),
    recipients: [{ kind: "unit", unitId: unit.id, name: unit.name }],
    relations: [{ type: "reply", documentId: id, title: content.title, documentNumber: documentNumber ?? "" }],
  });

/** The same to a paper from outside, which is named by its title and number; a sender of the directory gets it by delivery. */
export function answerToPaper(paper: PaperFromOutside, units: readonly Pick<UnitView, "id" | "name" | "state">[]) {
  const { title, documentNumber, documentType, senderName: name } = paper;
  const type = documentType ?? (title.endsWith("请示") ? "request" : null); // few clerks say the type beside the title
  const unit = units.find((one) => one.name === name && one.state === "active");
  return DocumentContent.parse({
    documentType: typeFor(type),
    recipients: [unit ? { kind: "unit", unitId: unit.id, name } : { kind: "text", name }],
    relations: [{ type: "reply", title, documentNumber }],
  });
}
