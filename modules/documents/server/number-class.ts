import type { DocumentClass } from "@tz/kernel/contract/numbering";
import type { DocumentType } from "../contract/index.ts";

const classes: Partial<Record<DocumentType, DocumentClass>> = { letter: "letter", minutes: "minutes", order: "order" };

/** The class of number series that a type of document is numbered in; most share one. */
export const classOf = (type: DocumentType): DocumentClass => classes[type] ?? "general";
