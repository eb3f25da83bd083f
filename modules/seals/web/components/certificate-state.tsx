import { StatusTag, type Tone, useNow } from "@tz/ui";
import type { OwnCertificate } from "../../contract/index.ts";
import { useText } from "../text.ts";

const tones: Record<OwnCertificate["state"], Tone> = {
  requested: "active",
  issued: "good",
  refused: "bad",
  withdrawn: "plain",
};
/** Days before the end at which a new one should be asked for. */
const SOON = 30;

/** How it stands with a request, or with the certificate that came of it. */
export function CertificateState({
  own: { state, certificate },
}: {
  own: Pick<OwnCertificate, "state" | "certificate">;
}) {
  const text = useText();
  const now = useNow();
  if (!certificate) return <StatusTag tone={tones[state]}>{text(`mine.state.${state}`)}</StatusTag>;
  if (certificate.revokedAt) return <StatusTag tone="bad">{text("certificate.revoked")}</StatusTag>;
  const days = (Date.parse(certificate.notAfter) - new Date(now).getTime()) / 86_400_000;
  if (days < 0) return <StatusTag tone="warn">{text("certificate.expired")}</StatusTag>;
  if (days < SOON) return <StatusTag tone="warn">{text("seal.endsSoon")}</StatusTag>;
  return <StatusTag tone="good">{text("certificate.valid")}</StatusTag>;
}
