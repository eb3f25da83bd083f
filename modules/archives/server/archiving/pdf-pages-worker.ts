import { PDFDocument } from "@cantoo/pdf-lib";
import { answering } from "@tz/thread";

answering(async (bytes: Uint8Array) => (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount());
