import { Readable } from "node:stream";
import { AppError, rawRoute, readBody } from "@tz/kernel/server/base";
import { VerificationReport, verifyLimit } from "../../contract/index.ts";
import { countVerification } from "./rate.ts";
import { verifyInThread } from "./verify-in-thread.ts";

/** Anybody may have a sealed file checked; nothing of it is kept, not even that it was asked. */
export const verifyRoute = rawRoute({
  method: "POST",
  path: "/api/verify",
  name: "seals.verify",
  summary: { zh: "验证电子印章（文件即验即弃）", en: "Verify a sealed file, of which nothing is kept" },
  access: "public",
  bodyLimit: verifyLimit,
  streams: ["application/octet-stream"],
  answers: { 200: VerificationReport },
  refuses: ["seals.verify_no_file", "seals.verify_too_large", "seals.verify_too_often", "seals.verify_busy"],
  async handler({ request, reply, services }) {
    countVerification(services, request.ip);
    const file = await received(request.body);
    return reply.header("cache-control", "no-store").send(await verifyInThread(services, file));
  },
});

/** @throws AppError seals.verify_no_file; seals.verify_too_large as soon as too much has come */
async function received(body: unknown): Promise<Buffer> {
  // What comes under another type was read as something else already.
  if (!(body instanceof Readable)) throw new AppError("seals.verify_no_file");
  const tooLarge = () => new AppError("seals.verify_too_large", { most: verifyLimit / 1024 / 1024 });
  return readBody(body, verifyLimit, tooLarge);
}
