import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. About 25 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a word that nobody knows, so that an unknown account costs the time of a known one. */
const nobodys = "$argon2id$v=19$m=19456,t=2,p=1$8VrZVWm/AAb/7DJ/cD/gjA$gtdel4H1KUAynEdyamlFYJVIwy7AnsyLP592P3YLLm8";

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Checks a password; without a hash the answer is no, after the same work. */
export async function verifyPassword(hashed: string | undefined, password: string): Promise<boolean> {
  const right = await verify(hashed ?? nobodys, password);
  return right && hashed !== undefined;
}

// Without signs that look alike: the password is read from paper or told by telephone.
const capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
const smalls = "abcdefghijkmnpqrstuvwxyz";
const digits = "23456789";

/** A first password for one use: 12 random signs of three classes and a hyphen, 68 bits. */
export function temporaryPassword(): string {
  const part = () => pick(capitals) + pick(smalls) + pick(digits) + pick(capitals + smalls + digits);
  return `${part()}-${part()}-${part()}`;
}

const pick = (signs: string) => signs[randomInt(signs.length)] ?? "";
