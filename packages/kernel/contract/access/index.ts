export { AccountView, accountTroubles, IssuedPassword } from "./accounts.ts";
export { DelegateRequest, DelegationView, delegationStates, TaskKind } from "./delegations.ts";
export { type AccessErrorCode, accessErrors, accessFaults } from "./errors.ts";
export { type AccessEvents, accessAuditWords } from "./events.ts";
export { Me, MeSettings, PasswordDue } from "./me.ts";
export {
  type PasswordFault,
  type PasswordOwner,
  passwordFaultNumber,
  passwordFaults,
  passwordFaultWords,
} from "./password-policy.ts";
export { type AccessPermission, accessPermissions } from "./permissions.ts";
export { Duty, duties, PermissionView, PostRoles, RoleHolder, RoleView, UnitWithoutHolder } from "./roles.ts";
export { MethodRule, PasswordRules, SecuritySettings, SecuritySettingsVersion } from "./security-settings.ts";
export { idleWarningSeconds, SessionLeft, type SessionMethod, SessionView } from "./sessions.ts";
export { SetUpRequest, SetUpState } from "./set-up.ts";
export {
  Password,
  SignedIn,
  SignInChallenge,
  SignInMethodRequest,
  SignInOptions,
  SignInRequest,
  sessionCookie,
  TotpCode,
} from "./sign-in.ts";
