/** A fresh Idempotency-Key. Not `crypto.randomUUID`: browsers keep that from pages that an office serves without TLS. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
