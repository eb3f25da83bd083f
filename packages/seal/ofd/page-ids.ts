import { child, childrenOf, readXml } from "./xml.ts";

/** Numbers of the pages' objects in their order. @throws FormatError */
export const pageIds = (document: Buffer | undefined): number[] =>
  childrenOf(child(readXml(document), "Pages"), "Page").map(({ attributes }) => Number(attributes.ID));
