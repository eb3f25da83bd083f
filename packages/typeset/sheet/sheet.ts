/** What somebody wrote, with name and day. */
export interface SheetOpinion {
  text: string;
  name: string;
  /** As written. */
  date: string;
}

/** A field of a form: what it is called, and what stands in it. */
export interface SheetCell {
  label: string;
  text?: string;
  opinions?: readonly SheetOpinion[];
}

export interface SheetRow {
  /** One over the whole width, or two beside each other. */
  cells: readonly SheetCell[];
  /** Height in millimetres that is kept free for writing by hand, where the content needs less. */
  least?: number;
}

/** A form that goes with a document: 发文稿纸, 收文处理笺. */
export interface Sheet {
  title: string;
  rows: readonly SheetRow[];
  /** Under the last row. */
  foot: string;
}
