import type { Services } from "@tz/kernel/server/base";
import { signAsPlatform } from "@tz/kernel/server/delivery";
import type { Trust } from "@tz/seal";
import type { PackageSignature, PackageSigner } from "../../contract/index.ts";

/** Who signs packages for units, as the server's program hands it in. */
export type Signer = PackageSigner<Services, Trust>;

/** The name of the signature that this program makes and verifies. */
export const PLATFORM_ALGORITHM = "SM2-SM3 1.2.156.10197.1.501";

/** Signs with the unit's signer where the program has one, else with the platform's own key. */
export async function signPackage(
  services: Services,
  signer: Signer | undefined,
  unitId: string,
  text: string,
): Promise<PackageSignature> {
  const own = await signer?.sign(services, unitId, text);
  if (own) return own;
  const { publicKey, signature } = await signAsPlatform(services, text);
  return {
    algorithm: PLATFORM_ALGORITHM,
    signer: "Tongzheng 通政",
    at: services.clock.now().toISOString(),
    value: signature,
    certificate: publicKey,
  };
}
