/** How a file of one kind is shown in the browser without leaving the page. */
export type PreviewKind = "image" | "pdf" | "text";

/** A kind of file that offices exchange. */
export interface FileType {
  mediaType: string;
  /** What the content must turn out to be: names of formats as the server's look into the file gives them. */
  contents: readonly string[];
  preview?: PreviewKind;
}

const openXml = "application/vnd.openxmlformats-officedocument";
const openDocument = "application/vnd.oasis.opendocument";
const text = (mediaType: string): FileType => ({ mediaType, contents: ["text", "xml"], preview: "text" });
const image = (mediaType: string, ...contents: string[]): FileType => ({ mediaType, contents, preview: "image" });
const plain = (mediaType: string, ...contents: string[]): FileType => ({ mediaType, contents });

/**
 * Every ending that is accepted. WPS writes its own formats either as compound files or as Open XML. Macro-enabled
 * formats, programs, scripts and web pages are not among them.
 */
export const fileTypes: Readonly<Record<string, FileType>> = {
  ofd: plain("application/ofd", "ofd"),
  pdf: { mediaType: "application/pdf", contents: ["pdf"], preview: "pdf" },
  doc: plain("application/msword", "doc", "rtf"),
  docx: plain(`${openXml}.wordprocessingml.document`, "docx"),
  wps: plain("application/vnd.ms-works", "doc", "docx", "cfb"),
  xls: plain("application/vnd.ms-excel", "xls"),
  xlsx: plain(`${openXml}.spreadsheetml.sheet`, "xlsx"),
  et: plain("application/wps-office.et", "xls", "xlsx", "cfb"),
  ppt: plain("application/vnd.ms-powerpoint", "ppt"),
  pptx: plain(`${openXml}.presentationml.presentation`, "pptx"),
  dps: plain("application/wps-office.dps", "ppt", "pptx", "cfb"),
  odt: plain(`${openDocument}.text`, "odt"),
  ods: plain(`${openDocument}.spreadsheet`, "ods"),
  odp: plain(`${openDocument}.presentation`, "odp"),
  rtf: plain("application/rtf", "rtf"),
  txt: text("text/plain"),
  csv: text("text/csv"),
  md: text("text/markdown"),
  json: text("application/json"),
  xml: text("application/xml"),
  jpg: image("image/jpeg", "jpg"),
  jpeg: image("image/jpeg", "jpg"),
  png: image("image/png", "png", "apng"),
  gif: image("image/gif", "gif"),
  bmp: image("image/bmp", "bmp"),
  webp: image("image/webp", "webp"),
  tif: plain("image/tiff", "tif"),
  tiff: plain("image/tiff", "tif"),
  heic: plain("image/heic", "heic"),
  dwg: plain("image/vnd.dwg", "dwg"),
  mp3: plain("audio/mpeg", "mp3"),
  wav: plain("audio/wav", "wav"),
  m4a: plain("audio/mp4", "m4a", "mp4"),
  amr: plain("audio/amr", "amr"),
  mp4: plain("video/mp4", "mp4", "m4v"),
  mov: plain("video/quicktime", "mov"),
  avi: plain("video/vnd.avi", "avi"),
  wmv: plain("video/x-ms-asf", "asf"),
  zip: plain("application/zip", "zip"),
  rar: plain("application/vnd.rar", "rar"),
  "7z": plain("application/x-7z-compressed", "7z"),
};

/** Formats that run: refused under every name, and said so. */
export const executableContents: ReadonlySet<string> = new Set(
  "exe elf macho class wasm jar apk deb rpm msi lnk chm crx xpi script reg docm dotm xlsm xltm pptm potm ppsm".split(
    " ",
  ),
);
