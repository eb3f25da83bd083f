import { generateSecret, generateURI, verifySync } from "otplib";

/** RFC 6238: steps of 30 seconds. A phone's clock may be one step off. */
const STEP_SECONDS = 30;

export const newTotpSecret = (): string => generateSecret();

/** The address in the picture that an authenticator scans. */
export const totpUri = (account: string, secret: string): string =>
  generateURI({ issuer: "通政", label: account, secret });

/** The time step whose code this is, among the present one and its neighbours; undefined for a wrong code. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: STEP_SECONDS });
  return result.valid && "timeStep" in result ? result.timeStep : undefined;
}

/** What a person's secret is sealed for, the one that waits for its first code as well. */
export const totpPurpose = (personId: string): string => `access.totp:${personId}`;
