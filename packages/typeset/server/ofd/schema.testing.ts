/** How an attribute or a text is written (GB/T 33190-2016, 7.3). */
export type Form = keyof typeof forms;

const number = "-?\\d+(\\.\\d+)?";

/** The basic types, and the values that single attributes may have. */
export const forms = {
  text: /^[\s\S]*$/,
  id: /^[1-9]\d*$/,
  /** Forward slashes; never outside the package. */
  location: /^\/?(?!.*(\\|\/\/|(^|\/)\.\.(\/|$)))[^/\s][^\s]*$/,
  box: new RegExp(`^${number} ${number} ${number} ${number}$`),
  array: new RegExp(`^(${number}|g)( (${number}|g))*$`),
  matrix: new RegExp(`^${number}( ${number}){5}$`),
  number: new RegExp(`^${number}$`),
  count: /^\d+$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d(T.*)?$/,
  path: /^[SMLQBAC\d. -]+$/,
  mediaType: /^(Image|Audio|Video)$/,
  layer: /^(Body|Background|Foreground|Custom)$/,
  /** Of a seal and its places: a name of XML. */
  name: /^[A-Za-z_][\w.-]*$/,
  seal: /^(Seal|Sign)$/,
  moment: /^\d{14}Z$/,
  identifier: /^\d+(\.\d+)+$/,
  digest: /^[A-Za-z\d+/]{43}=$/,
} as const;

export interface ElementRule {
  /** Attributes by name; those with `!` must be there. */
  attributes?: Readonly<Record<string, Form>>;
  /** Children in their order: `?` at most one, `*` any number, `+` one or more, one without a mark. Undefined: a text. */
  children?: readonly string[];
  /** The children come in any order. */
  anyOrder?: true;
  text?: Form;
}

const graphic = {
  "Boundary!": "box",
  "ID!": "id",
  CTM: "matrix",
  DrawParam: "id",
  LineWidth: "number",
  Alpha: "count",
  Visible: "boolean",
} as const satisfies Record<string, Form>;

const colour: ElementRule = {
  attributes: { Value: "array", ColorSpace: "id", Alpha: "count", Index: "count" },
  children: [],
};

/** Elements of the parts that we write, as the schemas of the standard's annex A have them. */
export const schema: Readonly<Record<string, ElementRule>> = {
  OFD: { attributes: { "Version!": "text", "DocType!": "text" }, children: ["DocBody+"] },
  DocBody: { children: ["DocInfo", "DocRoot?", "Versions?", "Signatures?"] },
  DocInfo: {
    children: [
      "DocID",
      "Title?",
      "Author?",
      "Subject?",
      "Abstract?",
      "CreationDate?",
      "ModDate?",
      "DocUsage?",
      "Creator?",
      "CreatorVersion?",
    ],
  },
  "DocBody/Signatures": { text: "location" },
  DocID: { text: "text" },
  Title: { text: "text" },
  Author: { text: "text" },
  Subject: { text: "text" },
  CreationDate: { text: "date" },
  ModDate: { text: "date" },
  Creator: { text: "text" },
  CreatorVersion: { text: "text" },
  DocRoot: { text: "location" },
  Document: { children: ["CommonData", "Pages", "Outlines?", "Permissions?", "Annotations?", "Attachments?"] },
  CommonData: { children: ["MaxUnitID", "PageArea", "PublicRes*", "DocumentRes*", "TemplatePage*", "DefaultCS?"] },
  MaxUnitID: { text: "id" },
  PageArea: { children: ["PhysicalBox", "ApplicationBox?", "ContentBox?", "BleedBox?"] },
  PhysicalBox: { text: "box" },
  ApplicationBox: { text: "box" },
  ContentBox: { text: "box" },
  PublicRes: { text: "location" },
  DocumentRes: { text: "location" },
  Pages: { children: ["Page+"] },
  "Pages/Page": { attributes: { "ID!": "id", "BaseLoc!": "location" }, children: [] },
  Res: {
    attributes: { "BaseLoc!": "location" },
    children: ["ColorSpaces?", "DrawParams?", "Fonts?", "MultiMedias?"],
    anyOrder: true,
  },
  Fonts: { children: ["Font+"] },
  Font: {
    attributes: {
      "ID!": "id",
      "FontName!": "text",
      FamilyName: "text",
      Charset: "text",
      Italic: "boolean",
      Bold: "boolean",
    },
    children: ["FontFile?"],
  },
  FontFile: { text: "location" },
  MultiMedias: { children: ["MultiMedia+"] },
  MultiMedia: { attributes: { "ID!": "id", "Type!": "mediaType", Format: "text" }, children: ["MediaFile"] },
  MediaFile: { text: "location" },
  Page: { children: ["Template*", "PageRes*", "Area?", "Content?", "Actions?"] },
  Area: { children: ["PhysicalBox", "ApplicationBox?", "ContentBox?", "BleedBox?"] },
  Content: { children: ["Layer+"] },
  Layer: {
    attributes: { "ID!": "id", Type: "layer", DrawParam: "id" },
    children: ["TextObject*", "PathObject*", "ImageObject*"],
    anyOrder: true,
  },
  TextObject: {
    attributes: {
      ...graphic,
      "Font!": "id",
      "Size!": "number",
      HScale: "number",
      Fill: "boolean",
      Stroke: "boolean",
      Weight: "count",
    },
    children: ["Clips?", "FillColor?", "StrokeColor?", "CGTransform*", "TextCode+"],
  },
  FillColor: colour,
  StrokeColor: colour,
  CGTransform: {
    attributes: { "CodePosition!": "count", CodeCount: "count", GlyphCount: "count" },
    children: ["Glyphs"],
  },
  Glyphs: { text: "array" },
  TextCode: { attributes: { X: "number", Y: "number", DeltaX: "array", DeltaY: "array" }, text: "text" },
  PathObject: {
    attributes: { ...graphic, Stroke: "boolean", Fill: "boolean", Rule: "text" },
    children: ["Clips?", "StrokeColor?", "FillColor?", "AbbreviatedData"],
  },
  AbbreviatedData: { text: "path" },
  ImageObject: { attributes: { ...graphic, "ResourceID!": "id" }, children: ["Clips?", "Border?"] },
  Signatures: { children: ["MaxSignId?", "Signature*"] },
  MaxSignId: { text: "name" },
  "Signatures/Signature": { attributes: { "ID!": "name", Type: "seal", "BaseLoc!": "location" }, children: [] },
  Signature: { children: ["SignedInfo", "SignedValue"] },
  SignedInfo: {
    children: ["Provider", "SignatureMethod?", "SignatureDateTime?", "References", "StampAnnot*", "Seal?"],
  },
  Provider: { attributes: { "ProviderName!": "text", Version: "text", Company: "text" }, children: [] },
  SignatureMethod: { text: "identifier" },
  SignatureDateTime: { text: "moment" },
  References: { attributes: { CheckMethod: "identifier" }, children: ["Reference+"] },
  Reference: { attributes: { "FileRef!": "location" }, children: ["CheckValue"] },
  CheckValue: { text: "digest" },
  StampAnnot: { attributes: { "ID!": "name", "PageRef!": "id", "Boundary!": "box", Clip: "box" }, children: [] },
  Seal: { children: ["BaseLoc"] },
  BaseLoc: { text: "location" },
  SignedValue: { text: "location" },
};
