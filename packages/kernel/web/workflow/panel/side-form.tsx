import { useEffect, useRef } from "react";
import { useText } from "../text.ts";
import { AddSignerForm } from "./add-signer-form.tsx";
import { CirculateForm } from "./circulate-form.tsx";
import type { OperationProps, SideOperation } from "./operations.ts";
import { PlainForm, UrgeForm } from "./plain-form.tsx";
import { PlanRouteForm } from "./plan-route-form.tsx";
import { RemoveSignerForm } from "./remove-signer-form.tsx";
import { RouteForm } from "./route-form.tsx";
import { SendBackForm } from "./send-back-form.tsx";
import styles from "./task-panel.module.css";
import { TransferForm } from "./transfer-form.tsx";

interface SideFormProps extends OperationProps {
  operation: SideOperation;
}

/** The form of one operation, in place of the buttons that offer them. */
export function SideForm({ operation, ...props }: SideFormProps) {
  const text = useText();
  const form = useRef<HTMLElement>(null);
  useEffect(() => {
    form.current?.focus({ preventScroll: true }); // the button that opened it is gone
  }, []);
  return (
    <section ref={form} tabIndex={-1} className={styles.sideForm} aria-label={text(`operation.${operation}`)}>
      <h3 className={styles.formTitle}>{text(`operation.${operation}`)}</h3>
      <FormOf operation={operation} {...props} />
    </section>
  );
}

function FormOf({ operation, ...props }: SideFormProps) {
  switch (operation) {
    case "sendBack":
      return <SendBackForm {...props} />;
    case "transfer":
      return <TransferForm {...props} />;
    case "addSigner":
      return <AddSignerForm {...props} />;
    case "removeSigner":
      return <RemoveSignerForm {...props} />;
    case "route":
      return props.task.form ? <PlanRouteForm {...props} /> : <RouteForm {...props} />;
    case "circulate":
      return <CirculateForm {...props} />;
    case "urge":
      return <UrgeForm {...props} />;
    default:
      return <PlainForm operation={operation} {...props} />;
  }
}
