import { api } from "@tz/kernel/web/base";
import { certificateRequest, deviceKey, newDeviceKeys, newSm2Key, sealKey, sm2Key, toBase64 } from "@tz/seal/browser";
import type { KeyPlace } from "../../contract/index.ts";
import { type KeptKey, keepKey } from "./key-store.ts";

/** What somebody wishes who asks for a certificate. */
export interface Wish {
  kept: KeyPlace;
  label: string;
  /** Of the key file. */
  password?: string | undefined;
  /** Of a key that was made elsewhere: PKCS#10. */
  request?: string | undefined;
}

const path = "/api/seals/certificate-requests";

/** Makes a key in this browser, asks for its certificate, and keeps the key until that is there. */
export async function askFor({ kept, label, password = "", request = "" }: Wish, name: string, intent: string) {
  if (kept === "elsewhere") return api.post(path, { kept, label, request }, intent);
  const made = await (kept === "device" ? inDevice() : inFile(password));
  const pkcs10 = toBase64(await certificateRequest(made.own, name));
  const { id } = await api.post<{ id: string }>(path, { kept, label, request: pkcs10 }, intent);
  return keepKey({ requestId: id, name, label, key: made.key } satisfies KeptKey);
}

async function inDevice() {
  const pair = await newDeviceKeys();
  return { own: await deviceKey(pair), key: pair.privateKey };
}

async function inFile(password: string) {
  const number = newSm2Key();
  return { own: sm2Key(number), key: await sealKey(number, password) };
}
