import { BorderStyle, type ITableBordersOptions } from "docx";

/** Nothing is drawn. */
export const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

export const noBorders: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
