/** A picture of what was written by hand. */
export interface SheetDrawing {
  key: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** What somebody wrote, with name and day. */
export interface SheetOpinion {
  text: string;
  /** What they wrote by hand, below it. */
  drawing?: SheetDrawing | undefined;
  name: string;
  /** As written. */
  date: string;
  /** The key of the picture of the signature, which stands before the name. */
  picture?: string | undefined;
}

/** A field of a form: what it is called, and what stands in it. */
export interface SheetCell {
  /** Empty in the cells of a table, which have the whole width for their text. */
  label: string;
  text?: string;
  /** How much of the row's width it takes beside the others; 1 unless said otherwise. */
  share?: number;
  opinions?: readonly SheetOpinion[];
}

export interface SheetRow {
  /** One over the whole width, two beside each other, or the cells of a row of a table. */
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
