/** Names of the styles by which the reader knows elements again, whatever their words are. */
export const styleNames = {
  mark: "发文机关标志",
  number: "发文字号",
  title: "公文标题",
  recipients: "主送机关",
  signature: "发文机关署名",
  attachment: "附件序号",
  caption: "图题",
} as const;
