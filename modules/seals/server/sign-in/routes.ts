import { get, post, type Route } from "@tz/kernel/server/base";
import { giveUpCertificate } from "../commands/give-up-certificate.ts";
import { issueSignInCertificate } from "../commands/issue-certificate.ts";
import { refuseCertificate } from "../commands/refuse-certificate.ts";
import { requestCertificate } from "../commands/request-certificate.ts";
import { withdrawCertificateRequest } from "../commands/withdraw-certificate-request.ts";
import { listCertificateRequests } from "../queries/list-certificate-requests.ts";
import { listOwnCertificates } from "../queries/list-own-certificates.ts";

/** 登录证书: a person's own, and those that wait for the security administrator. */
export const signInRoutes: readonly Route[] = [
  get("/api/seals/own-certificates", listOwnCertificates),
  post("/api/seals/own-certificates/:certificateId/give-up", giveUpCertificate),
  post("/api/seals/certificate-requests", requestCertificate),
  get("/api/seals/certificate-requests", listCertificateRequests),
  post("/api/seals/certificate-requests/:requestId/withdraw", withdrawCertificateRequest),
  post("/api/seals/certificate-requests/:requestId/issue", issueSignInCertificate),
  post("/api/seals/certificate-requests/:requestId/refuse", refuseCertificate),
];
