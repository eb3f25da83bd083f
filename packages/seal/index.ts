export {
  type Algorithm,
  algorithms,
  newSigningKey,
  privateKeyInfo,
  publicKeyInfo,
  type SigningKey,
} from "./crypto/keys.ts";
export { pointOf, signMessage, verifyMessage } from "./crypto/sign.ts";
export { FormatError } from "./der/read.ts";
export { markOfd } from "./ofd/mark-ofd.ts";
export { type Place, type Sealer, sealOfd } from "./ofd/seal-ofd.ts";
export { type PdfSealer, sealPdf } from "./pdf/seal-pdf.ts";
export { type Drawing, drawingSvg, svgPath } from "./picture/drawing.ts";
export { drawingPng } from "./picture/raster.ts";
export { canDraw, diameters, type SealSize, sealDrawing, signatureDrawing } from "./picture/seal-drawing.ts";
export { seamPlaces } from "./picture/seam.ts";
export { writtenDrawing } from "./picture/written.ts";
export { makeSeal, type SealRequest } from "./ses/seal.ts";
export { signText, type TextReport, verifyText } from "./text/signed-text.ts";
export * from "./verify/report.ts";
export { verifyFile } from "./verify/verify-file.ts";
export { type Certificate, isForSignIn, readCertificate, serialText } from "./x509/certificate.ts";
export { chainOf, type Trust } from "./x509/chain.ts";
export { type Crl, issueCrl, type Reason, type Revoked, readCrl, reasons } from "./x509/crl.ts";
export { issueCertificate, type Purpose } from "./x509/issue.ts";
export { type Name, nameOf, nameText, shortName } from "./x509/name.ts";
export {
  type Asked,
  answerOcsp,
  asksAbout,
  malformedOcsp,
  type OcspRequest,
  readOcspRequest,
  type Status,
} from "./x509/ocsp.ts";
export { type CertificateRequest, readRequest } from "./x509/request.ts";
