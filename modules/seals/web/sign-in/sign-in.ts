import { api } from "@tz/kernel/web/base";
import {
  certificateIn,
  deviceSigner,
  fromBase64,
  KeyFileError,
  openKey,
  type Signer,
  toBase64,
} from "@tz/seal/browser";
import { certificateMethod, signInText } from "../../contract/index.ts";
import type { useText } from "../text.ts";
import type { KeptKey } from "./key-store.ts";
import { LocalFault } from "./local-fault.ts";

type Text = ReturnType<typeof useText>;

/** What somebody signs in with: a key that this browser keeps, or the text of a key file. */
export interface Chosen {
  kept?: KeptKey | undefined;
  file?: string | undefined;
  password?: string | undefined;
  /** Of the second factor. */
  code?: string | undefined;
}

const path = `/api/sign-in/by/${certificateMethod}`;

/** Asks the server for something new, signs it together with this page's own address, and sends it with the certificate. */
export async function signInWith(chosen: Chosen, text: Text): Promise<void> {
  const { signer, certificate } = await opened(chosen, text);
  const asked = await api.post<{ id: string; nonce: string; origin: string }>(`${path}/challenge`, {});
  if (asked.origin !== location.origin) throw new LocalFault(text("login.otherAddress", { origin: asked.origin }));
  const message = new TextEncoder().encode(signInText({ ...asked, origin: location.origin }));
  const evidence = { certificate: toBase64(certificate), signature: toBase64(await signer.sign(message)) };
  await api.post(path, { challengeId: asked.id, evidence, ...(chosen.code ? { code: chosen.code } : {}) });
}

async function opened(
  { kept, file, password = "" }: Chosen,
  text: Text,
): Promise<{ signer: Signer; certificate: Uint8Array }> {
  try {
    if (file !== undefined) return { certificate: certificateIn(file), signer: await openKey(file, password) };
    const certificate = fromBase64(kept?.certificate ?? "") ?? new Uint8Array();
    const key = kept?.key ?? "";
    return { certificate, signer: typeof key === "string" ? await openKey(key, password) : deviceSigner(key) };
  } catch (error) {
    throw error instanceof KeyFileError ? new LocalFault(text(`keyFile.${error.fault}`)) : error;
  }
}
