import { CheckCircleFilled, MinusCircleOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import type { PasswordRules as Rules } from "../../../contract/access/index.ts";
import { isLongEnough, isMixedEnough } from "../../../contract/access/password-policy.ts";
import { api } from "../../base/index.ts";
import { useText } from "../text.ts";
import styles from "./password-rules.module.css";

interface PasswordRulesProps {
  password: string;
  /** There was none before it. */
  isFirst?: boolean | undefined;
}

/** What the office asks of a new password, ticked while it is typed; what only the server can tell is said without a tick. */
export function PasswordRules({ password, isFirst }: PasswordRulesProps) {
  const text = useText();
  const { data: rules } = useQuery({
    queryKey: ["passwordRules"],
    queryFn: ({ signal }) => api.get<Rules>("/api/sign-in/password-rules", {}, signal),
  });
  if (!rules) return text("password.never");
  return (
    <ul className={styles.rules}>
      <Ticked isMet={isLongEnough(password, rules)}>{text("password.length", { n: rules.passwordMinLength })}</Ticked>
      <Ticked isMet={isMixedEnough(password, rules)}>{text("password.classes", { n: rules.passwordClasses })}</Ticked>
      <li>{text("password.never")}</li>
      {!isFirst && <li>{text("password.history", { n: rules.passwordHistory })}</li>}
    </ul>
  );
}

function Ticked({ isMet, children }: { isMet: boolean; children: string }) {
  const text = useText();
  return (
    <li data-met={isMet}>
      {isMet ? <CheckCircleFilled aria-label={text("password.met")} /> : <MinusCircleOutlined aria-hidden="true" />}{" "}
      {children}
    </li>
  );
}
