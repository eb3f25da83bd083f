import type { DeviceKey } from "@tz/seal/browser";

/** A private key that this browser keeps for somebody, from the request on. */
export interface KeptKey {
  /** Of the request that its certificate was asked for by. */
  requestId: string;
  /** Whose it is, for the choice on the sign-in page. */
  name: string;
  label: string;
  /** A key that no program can read, or the text of one under a password. */
  key: DeviceKey | string;
  /** Once it was issued: DER in base64, and its end. */
  certificate?: string;
  notAfter?: string;
}

const store = "keys";

/** Private keys lie in the browser's own database, for this address alone. */
function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open("tongzheng-keys", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath: "requestId" });
  return answerOf(opening);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inStore<T>(mode: IDBTransactionMode, act: (keys: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await answerOf(act(database.transaction(store, mode).objectStore(store)));
  } finally {
    database.close();
  }
}

export const keptKeys = (): Promise<KeptKey[]> => inStore("readonly", (keys) => keys.getAll());
export const keepKey = (key: KeptKey): Promise<IDBValidKey> => inStore("readwrite", (keys) => keys.put(key));
export const forgetKey = (requestId: string): Promise<undefined> =>
  inStore("readwrite", (keys) => keys.delete(requestId));

/** Browsers lend their keys to pages of https alone, and to those of this machine itself. */
export const canKeepKeys = (): boolean => window.isSecureContext && "indexedDB" in window;
