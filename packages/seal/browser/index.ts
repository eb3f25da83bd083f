export type { Bytes } from "./bytes.ts";
export { certificateIn, KeyFileError, type KeyFileFault, keyFile, openKey, sealKey } from "./key-file.ts";
export { type Algorithm, algorithms } from "./key-info.ts";
export { fromBase64, fromPem, toBase64, toPem } from "./pem.ts";
export { certificateRequest } from "./request.ts";
export {
  type DeviceKey,
  type DeviceKeys,
  deviceKey,
  deviceSigner,
  newDeviceKeys,
  newSm2Key,
  type OwnKey,
  type Signer,
  sm2Key,
} from "./signer.ts";
