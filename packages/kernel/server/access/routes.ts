import { del, get, post, put, type Route } from "../base/index.ts";
import { beginSignIn } from "./commands/begin-sign-in.ts";
import { beginTotp } from "./commands/begin-totp.ts";
import { changePassword } from "./commands/change-password.ts";
import { changeRole } from "./commands/change-role.ts";
import { changeSecuritySettings } from "./commands/change-security-settings.ts";
import { confirmTotp } from "./commands/confirm-totp.ts";
import { createRole } from "./commands/create-role.ts";
import { delegate } from "./commands/delegate.ts";
import { disableTotp } from "./commands/disable-totp.ts";
import { endOtherSessions } from "./commands/end-other-sessions.ts";
import { endOwnSession } from "./commands/end-own-session.ts";
import { endSessionsOf } from "./commands/end-sessions-of.ts";
import { grantRole } from "./commands/grant-role.ts";
import { grantRoleToPosts } from "./commands/grant-role-to-posts.ts";
import { issueFirstPasswords } from "./commands/issue-first-passwords.ts";
import { issuePassword } from "./commands/issue-password.ts";
import { removeRole } from "./commands/remove-role.ts";
import { resetTotp } from "./commands/reset-totp.ts";
import { revokeDelegation } from "./commands/revoke-delegation.ts";
import { revokeRole } from "./commands/revoke-role.ts";
import { saveSettings } from "./commands/save-settings.ts";
import { setUp } from "./commands/set-up.ts";
import { signIn } from "./commands/sign-in.ts";
import { signInByMethod } from "./commands/sign-in-by-method.ts";
import { signInDemo } from "./commands/sign-in-demo.ts";
import { signOut } from "./commands/sign-out.ts";
import { suspendAccount } from "./commands/suspend-account.ts";
import { unlockAccount } from "./commands/unlock-account.ts";
import { getAccount } from "./queries/get-account.ts";
import { getMe } from "./queries/get-me.ts";
import { listAccounts } from "./queries/list-accounts.ts";
import { listDelegations } from "./queries/list-delegations.ts";
import { listPermissions } from "./queries/list-permissions.ts";
import { listRoleHolders } from "./queries/list-role-holders.ts";
import { listRoles } from "./queries/list-roles.ts";
import { listSecuritySettings } from "./queries/list-security-settings.ts";
import { listOwnSessions, listSessions } from "./queries/list-sessions.ts";
import { listSignInOptions } from "./queries/list-sign-in-options.ts";
import { listUnitsWithoutHolder } from "./queries/list-units-without-holder.ts";
import { readPasswordRules } from "./queries/read-password-rules.ts";
import { readPostRoles } from "./queries/read-post-roles.ts";
import { readSessionLeft } from "./queries/read-session-left.ts";
import { readSetUpState } from "./queries/read-set-up-state.ts";
import { clearSessionCookie, setSessionCookie } from "./session/cookie.ts";

export const routes: readonly Route[] = [
  get("/api/set-up", readSetUpState),
  post("/api/set-up", setUp),

  get("/api/sign-in/options", listSignInOptions),
  get("/api/sign-in/password-rules", readPasswordRules),
  post("/api/sign-in", signIn, { respond: setSessionCookie }),
  post("/api/sign-in/by/:method/challenge", beginSignIn),
  post("/api/sign-in/by/:method", signInByMethod, { respond: setSessionCookie }),
  post("/api/sign-in/demo", signInDemo, { respond: setSessionCookie }),
  post("/api/sign-out", signOut, { respond: clearSessionCookie }),

  get("/api/me", getMe),
  put("/api/me/settings", saveSettings),
  post("/api/me/password", changePassword),
  post("/api/me/totp", beginTotp),
  post("/api/me/totp/confirm", confirmTotp),
  post("/api/me/totp/disable", disableTotp),
  get("/api/me/session", readSessionLeft),
  get("/api/me/sessions", listOwnSessions),
  del("/api/me/sessions", endOtherSessions),
  del("/api/me/sessions/:sessionId", endOwnSession),

  get("/api/accounts", listAccounts),
  post("/api/accounts/first-passwords", issueFirstPasswords),
  get("/api/people/:personId/account", getAccount),
  post("/api/people/:personId/password", issuePassword),
  post("/api/people/:personId/unlock", unlockAccount),
  post("/api/people/:personId/suspend", suspendAccount),
  post("/api/people/:personId/totp/reset", resetTotp),
  get("/api/people/:personId/sessions", listSessions),
  del("/api/people/:personId/sessions", endSessionsOf),

  get("/api/permissions", listPermissions),
  get("/api/permissions/:permission/units-without-holder", listUnitsWithoutHolder),
  get("/api/roles", listRoles),
  post("/api/roles", createRole),
  put("/api/roles/:roleId", changeRole),
  del("/api/roles/:roleId", removeRole),
  get("/api/roles/:roleId/posts", listRoleHolders),
  post("/api/roles/:roleId/posts", grantRoleToPosts),
  get("/api/posts/:postId/roles", readPostRoles),
  post("/api/posts/:postId/roles", grantRole),
  del("/api/posts/:postId/roles/:roleId", revokeRole),

  get("/api/security-settings", listSecuritySettings),
  put("/api/security-settings", changeSecuritySettings),

  get("/api/delegations", listDelegations),
  post("/api/delegations", delegate),
  post("/api/delegations/:delegationId/revoke", revokeDelegation),
];
