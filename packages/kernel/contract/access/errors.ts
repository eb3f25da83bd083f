import type { Bilingual, ErrorCatalogue } from "../base/index.ts";

export const accessErrors = {
  "access.session_ended": {
    status: 401,
    zh: "本次登录已退出，或已被安全管理员结束，请重新登录。",
    en: "This session was signed out or ended by the security administrator. Sign in again.",
  },
  "access.session_key_revoked": {
    status: 401,
    zh: "您的登录证书已挂失或吊销，凭证书的登录已退出。请用账号和口令登录，再申请新证书。",
    en: "Your sign-in certificate was reported as lost or revoked, and what was signed in by it is signed out. Sign in with your account and password, then ask for a new certificate.",
  },
  "access.session_expired": {
    status: 401,
    zh: "本次登录已满 {hours} 小时，请重新登录。",
    en: "This session has lasted {hours} {hours, hour|hours}. Sign in again.",
  },
  "access.session_idle": {
    status: 401,
    zh: "您已超过 {minutes} 分钟没有操作，为安全起见已自动退出，请重新登录。",
    en: "You were signed out after {minutes} {minutes, minute|minutes} without activity. Sign in again.",
  },
  "access.account_disabled": {
    status: 401,
    zh: "该账号已停用。如需恢复，请联系安全管理员。",
    en: "This account is suspended. Ask the security administrator to open it.",
  },
  "access.account_dormant": {
    status: 401,
    zh: "该账号已超过 {days} 天未使用，已自动停用。请联系安全管理员重新启用。",
    en: "This account was not used for {days} {days, day|days} and is closed. Ask the security administrator to open it.",
  },
  "access.no_post": {
    status: 401,
    zh: "您目前没有任职岗位，不能登录。请联系本单位或系统管理员登记岗位。",
    en: "You hold no post at present, so you cannot sign in. Ask the system administrator to enter your post.",
  },
  "access.not_your_post": {
    status: 403,
    zh: "您不再担任（或从未担任）所选的岗位，请切换到现任岗位后再操作。",
    en: "You do not hold the post you chose, or no longer. Switch to a post you hold now.",
  },
  "access.password_must_change": {
    status: 403,
    zh: "请先修改口令，然后再使用系统。",
    en: "Change your password first; then you can go on.",
  },
  "access.wrong_credentials": {
    status: 401,
    zh: "账号或口令不正确。再输错 {left} 次，该账号将锁定 {minutes} 分钟。",
    en: "The account or the password is wrong. After {left} {left, more failure|more failures} the account is locked for {minutes} {minutes, minute|minutes}.",
  },
  "access.locked": {
    status: 429,
    zh: "该账号连续登录失败，已被锁定。请 {minutes} 分钟后再试，或请安全管理员解锁。",
    en: "This account is locked after repeated failures. Try again in {minutes} {minutes, minute|minutes}, or ask the security administrator.",
  },
  "access.address_throttled": {
    status: 429,
    zh: "这个网络地址登录失败次数过多，请 {minutes} 分钟后再试。",
    en: "Too many failed sign-ins from this network address. Try again in {minutes} {minutes, minute|minutes}.",
  },
  "access.code_required": {
    status: 401,
    zh: "请输入动态口令（手机验证器上的 6 位数字）。",
    en: "Enter the 6-digit code of your authenticator.",
  },
  "access.wrong_code": {
    status: 401,
    zh: "动态口令不正确或已使用过，请等待下一组数字后再输。再输错 {left} 次，该账号将锁定 {minutes} 分钟。",
    en: "The code is wrong or was used before; wait for the next one. After {left} {left, more failure|more failures} the account is locked for {minutes} {minutes, minute|minutes}.",
  },
  "access.wrong_password": {
    status: 403,
    zh: "口令不正确。再输错 {left} 次，该账号将锁定 {minutes} 分钟。",
    en: "The present password is wrong. After {left} {left, more failure|more failures} the account is locked for {minutes} {minutes, minute|minutes}.",
  },
  "access.no_password": {
    status: 409,
    zh: "该账号尚未设置口令，请先由安全管理员发放初始口令。",
    en: "This account has no password yet. The security administrator must issue one first.",
  },
  "access.method_off": {
    status: 403,
    zh: "安全策略未开放这种登录方式，请用账号和口令登录，或联系安全管理员。",
    en: "The security rules do not allow this way to sign in. Use account and password, or ask the security administrator.",
  },
  "access.method_due": {
    status: 403,
    zh: "安全策略要求您所任岗位用“{method}”方式登录。请退出后改用这种方式；尚未办理的，请先申请。",
    en: "The security rules ask that your post signs in by “{method}”. Sign out and sign in that way; if you cannot yet, apply for it first.",
  },
  "access.method_not_used": {
    status: 409,
    zh: "您本次没有用“{method}”方式登录，不能要求本岗位的角色必须这样登录。请先用这种方式登录，再修改。",
    en: "You did not sign in by “{method}” yourself, so you cannot require it of your own role. Sign in that way first.",
  },
  "access.method_account_unknown": {
    status: 401,
    zh: "没有与此对应的账号，请改用其他方式登录，或联系安全管理员。",
    en: "No account belongs to this. Sign in another way, or ask the security administrator.",
  },
  "access.challenge_over": {
    status: 401,
    zh: "登录验证已过期或已使用过，请重新登录。",
    en: "This sign-in was answered before or took too long. Try again.",
  },
  "access.demo_only": {
    status: 403,
    zh: "一键登录只在演示模式、且只从本机访问时可用。请用账号和口令登录。",
    en: "Sign-in by one click works in demo mode on this machine only. Sign in with account and password.",
  },
  "access.demo_person_unknown": {
    status: 404,
    zh: "演示城市中没有这个账号，请从登录页列出的人员中选择。",
    en: "The demo city has no such account. Choose a person from the sign-in page.",
  },
  "access.totp_enabled_already": {
    status: 409,
    zh: "动态口令已启用。如需更换手机，请先停用再重新绑定。",
    en: "The second factor is on already. Turn it off first, then set it up again.",
  },
  "access.totp_not_begun": {
    status: 409,
    zh: "尚未开始绑定动态口令，请先扫描二维码。",
    en: "The second factor is not being set up. Scan the picture first.",
  },
  "access.totp_not_enabled": {
    status: 409,
    zh: "该账号没有启用动态口令，无需停用。",
    en: "The second factor is not on for this account; nothing to turn off.",
  },
  "access.enrolment_code_wrong": {
    status: 409,
    zh: "动态口令与二维码不符，请核对手机时间后输入新的一组数字。",
    en: "The code does not fit the picture. Check the phone's clock and enter a fresh code.",
  },
  "access.administrators_separated": {
    status: 409,
    zh: "{person}现有“{held}”，不能再授予“{wanted}”：系统管理员、安全管理员、审计管理员须分别由不同的人担任，且不得兼任业务角色。请先收回原有角色，或另选他人。",
    en: "{person} holds “{held}” and cannot be given “{wanted}”: the three administrators are different people and hold no business role. Take the other role back first, or choose somebody else.",
  },
  "access.own_roles": {
    status: 409,
    zh: "不能为自己授予或收回角色，请由另一位安全管理员办理。",
    en: "You cannot give roles to yourself or take them back. Another security administrator must do it.",
  },
  "access.last_administrator": {
    status: 409,
    zh: "这是最后一位{role}，不能收回。请先授予另一人，再收回此角色。",
    en: "This is the last {role}, so the role stays. Give it to somebody else first.",
  },
  "access.last_administrator_leaves": {
    status: 409,
    zh: "{person}是最后一位{role}，不能免职或离职。请先由安全管理员将此角色授予另一人。",
    en: "{person} is the last {role} and cannot leave the post. A security administrator must give the role to somebody else first.",
  },
  "access.staff_not_granted": {
    status: 409,
    zh: "“工作人员”角色由在岗人员自动具有，无需授予或收回。",
    en: "Everybody with a post is staff; the role is neither given nor taken back.",
  },
  "access.post_ended": {
    status: 409,
    zh: "该岗位已经结束，不能授予角色。请选择现任岗位。",
    en: "This post has ended and cannot be given a role. Choose a post that is held now.",
  },
  "access.role_not_held": {
    status: 409,
    zh: "该岗位没有这个角色，无需收回。",
    en: "The post does not hold this role; there is nothing to take back.",
  },
  "access.role_fixed": {
    status: 409,
    zh: "管理员角色的权限由系统固定，不能修改。",
    en: "An administrator's role is fixed by the system and cannot be changed.",
  },
  "access.role_built_in": {
    status: 409,
    zh: "内置角色不能改名或删除，可以调整其权限，或另建角色。",
    en: "A built-in role keeps its name and cannot be removed. Change its permissions or make a role of your own.",
  },
  "access.role_in_use": {
    status: 409,
    zh: "仍有岗位具有该角色，不能删除。请先逐一收回。",
    en: "Posts still hold this role, so it cannot be removed. Take it back from them first.",
  },
  "access.role_name_taken": {
    status: 409,
    zh: "已有同名角色，请换一个名称。",
    en: "Another role has this name. Choose a different one.",
  },
  "access.administrator_account": {
    status: 409,
    zh: "{person}担任管理员，不能对其账号进行此项操作。离任的，请先收回管理员角色；遗忘口令的，请在服务器上用命令行重置。",
    en: "{person} is an administrator, so this account is out of reach. If they leave, take the role back first; if the password is lost, reset it on the server's command line.",
  },
  "access.account_open": {
    status: 409,
    zh: "该账号没有被锁定或停用，无需解锁。",
    en: "This account is neither locked nor suspended; nothing to unlock.",
  },
  "access.account_suspended_already": {
    status: 409,
    zh: "该账号已经停用。",
    en: "This account is suspended already.",
  },
  "access.person_left": {
    status: 409,
    zh: "{person}已离任，不能发放口令。",
    en: "{person} has left, so no password can be issued.",
  },
  "access.own_account": {
    status: 409,
    zh: "不能对自己的账号进行此项操作，请由另一位安全管理员办理。",
    en: "You cannot do this to your own account. Another security administrator must do it.",
  },
  "access.delegate_to_self": {
    status: 409,
    zh: "不能委托给本人，请另选受托人。",
    en: "One cannot delegate to oneself. Choose somebody else.",
  },
  "access.delegate_unknown": {
    status: 409,
    zh: "受托人或委托人不在岗，不能设立委托。请核对人员。",
    en: "One of the two holds no post at present. Check the persons.",
  },
  "access.delegate_administrator": {
    status: 409,
    zh: "管理员不办理业务，不能委托或受托。",
    en: "Administrators handle no business, so they neither delegate nor stand in.",
  },
  "access.delegation_overlaps": {
    status: 409,
    zh: "{person}在此期间已委托{other}代办。请先撤销原委托，或调整时间、事项。",
    en: "{person} has delegated to {other} in this time already. Revoke that first, or change the time or the kinds of task.",
  },
  "access.delegation_circle": {
    status: 409,
    zh: "受托人在此期间的委托最终又转回委托人本人，事项将无人办理。请另选受托人。",
    en: "In this time the delegate's own delegation leads back to the person, so nobody would handle the tasks. Choose somebody else.",
  },
  "access.delegation_over": {
    status: 409,
    zh: "该委托已经结束或撤销，无需再撤销。",
    en: "This delegation is over or revoked already.",
  },
  "access.revoke_not_yours": {
    status: 403,
    zh: "委托由委托人本人或其单位的办公室主任撤销，请与其联系。",
    en: "A delegation is revoked by the person who gave it or their office director. Ask them.",
  },
  "access.delegate_for_others": {
    status: 403,
    zh: "只能为本人设立委托；为本单位其他人员设立委托须由办公室主任办理。",
    en: "You can delegate your own tasks only; for others of the unit the office director does it.",
  },
  "access.set_up_closed": {
    status: 409,
    zh: "系统已完成初始设置，设置页面不再开放。",
    en: "The system is set up already; this page is closed.",
  },
  "access.set_up_code_wrong": {
    status: 403,
    zh: "设置码不正确。请核对服务器控制台上显示的设置码；再错 {left} 次即作废。",
    en: "The set-up code is wrong. Compare it with the server's console; after {left} {left, more failure|more failures} it is void.",
  },
  "access.set_up_code_dead": {
    status: 403,
    zh: "设置码已作废（超过 24 小时或错误 5 次）。请重新启动系统，使用控制台上新的设置码。",
    en: "The set-up code is void (24 hours or 5 failures). Restart the system and use the new code on the console.",
  },
} satisfies ErrorCatalogue;
/** Faults of single fields, as `faults` of kernel.invalid tells them. */
export const accessFaults = {
  "access.ends_before_start": { zh: "结束时间须晚于开始时间。", en: "The end must be after the start." },
  "access.ends_in_past": { zh: "结束时间已过，请重新选择。", en: "The end has passed. Choose a later one." },
  "access.too_long": { zh: "委托最长一年，请缩短时间。", en: "A delegation lasts a year at most. Shorten it." },
  "access.unknown_permission": { zh: "系统中没有这项权限。", en: "There is no such permission." },
  "access.administrative_permission": {
    zh: "这是管理员专有的权限，不能放入业务角色。",
    en: "This permission is an administrator's and goes into no other role.",
  },
  "access.has_password": {
    zh: "没有这个在岗人员，或已有口令。",
    en: "There is no such person at work, or they have a password already.",
  },
  "access.unknown_role": { zh: "没有这个角色。", en: "There is no such role." },
  "access.unknown_method": { zh: "系统没有这种登录方式。", en: "There is no such way to sign in." },
  "access.same_account": { zh: "三位管理员的账号须各不相同。", en: "The three administrators need three accounts." },
} satisfies Record<string, Bilingual>;

export type AccessErrorCode = keyof typeof accessErrors;
