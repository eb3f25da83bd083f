import { get, post, put, type Route } from "@tz/kernel/server/base";
import { approveSeal } from "./commands/approve-seal.ts";
import { askToDropRoot } from "./commands/ask-to-drop-root.ts";
import { changeKeeper } from "./commands/change-keeper.ts";
import { changeUnitRule } from "./commands/change-unit-rule.ts";
import { destroySeal } from "./commands/destroy-seal.ts";
import { dropRoot } from "./commands/drop-root.ts";
import { foundAuthority } from "./commands/found-authority.ts";
import { refuseDrop } from "./commands/refuse-drop.ts";
import { refuseSeal } from "./commands/refuse-seal.ts";
import { refuseUse } from "./commands/refuse-use.ts";
import { renewAuthority } from "./commands/renew-authority.ts";
import { renewSeal } from "./commands/renew-seal.ts";
import { renewSeals } from "./commands/renew-seals.ts";
import { requestSeal } from "./commands/request-seal.ts";
import { requestStamp } from "./commands/request-stamp.ts";
import { resumeSeal } from "./commands/resume-seal.ts";
import { revokeCertificate } from "./commands/revoke-certificate.ts";
import { sealPaper } from "./commands/seal-paper.ts";
import { suspendSeal } from "./commands/suspend-seal.ts";
import { withdrawDrop } from "./commands/withdraw-drop.ts";
import type { Matter } from "./opinions/matters.ts";
import { opinionPictureRoute } from "./opinions/picture-route.ts";
import { pkiRoutes } from "./pki/public-routes.ts";
import { listAuthorities } from "./queries/list-authorities.ts";
import { listCertificates } from "./queries/list-certificates.ts";
import { listDrops } from "./queries/list-drops.ts";
import { listOpinions } from "./queries/list-opinions.ts";
import { listAllSeals, listOwnSeals } from "./queries/list-seals.ts";
import { listUses } from "./queries/list-uses.ts";
import { readPaper } from "./queries/read-paper.ts";
import { readStamp } from "./queries/read-stamp.ts";
import { readUnitRule } from "./queries/read-unit-rule.ts";
import { verifyOpinion } from "./queries/verify-opinion.ts";
import type { Papers } from "./sealing/papers.ts";
import { sealPictureRoute, usePreviewRoute } from "./sealing/picture-routes.ts";
import { signInRoutes } from "./sign-in/routes.ts";
import { verifyRoute } from "./verify/verify-route.ts";

export const sealsRoutes = (papers: readonly Papers[], matters: readonly Matter[]): Route[] => [
  get("/api/seals/authorities", listAuthorities),
  post("/api/seals/authorities", foundAuthority),
  post("/api/seals/authorities/:authorityId/renew", renewAuthority),
  post("/api/seals/authorities/:authorityId/drop", askToDropRoot),
  get("/api/seals/drops", listDrops),
  post("/api/seals/drops/:dropId/approve", dropRoot),
  post("/api/seals/drops/:dropId/refuse", refuseDrop),
  post("/api/seals/drops/:dropId/withdraw", withdrawDrop),
  get("/api/seals/certificates", listCertificates),
  post("/api/seals/certificates/:certificateId/revoke", revokeCertificate),
  get("/api/seals/all", listAllSeals),
  get("/api/seals", listOwnSeals),
  post("/api/seals", requestSeal),
  post("/api/seals/renew", renewSeals),
  get("/api/seals/stamp", readStamp),
  post("/api/seals/stamp", requestStamp),
  get("/api/seals/unit-rule", readUnitRule),
  put("/api/seals/unit-rule", changeUnitRule),
  get("/api/signed-opinions/of/:type/:caseId", listOpinions(matters)),
  get("/api/signed-opinions/:opinionId", verifyOpinion(matters)),
  opinionPictureRoute(matters),
  post("/api/seals/:sealId/approve", approveSeal),
  post("/api/seals/:sealId/refuse", refuseSeal),
  post("/api/seals/:sealId/suspend", suspendSeal),
  post("/api/seals/:sealId/resume", resumeSeal),
  post("/api/seals/:sealId/renew", renewSeal),
  post("/api/seals/:sealId/destroy", destroySeal),
  post("/api/seals/:sealId/keeper", changeKeeper),
  sealPictureRoute,
  get("/api/seals/uses", listUses),
  get("/api/seals/papers/:type/:subjectId", readPaper(papers)),
  post("/api/seals/uses/:useId/seal", sealPaper(papers)),
  post("/api/seals/uses/:useId/refuse", refuseUse),
  usePreviewRoute(papers),
  ...signInRoutes,
  ...pkiRoutes,
  verifyRoute,
];
