import { Alert } from "antd";
import type { FormFaultView } from "../../contract/index.ts";
import { useText } from "../text.ts";
import styles from "./designer.module.css";

interface FaultListProps {
  faults: readonly FormFaultView[];
  /** Leads to where a fault is mended. */
  onGo: (path: string) => void;
}

/** What keeps a form from being published, each a press away from its place. */
export function FaultList({ faults, onGo }: FaultListProps) {
  const text = useText();
  if (faults.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={text("design.faults", { count: faults.length })}
      description={
        <ul className={styles.faults}>
          {faults.map(({ path, code, message }) => (
            <li key={`${path} ${code} ${message}`}>
              <button type="button" onClick={() => onGo(path)}>
                {message}
              </button>
            </li>
          ))}
        </ul>
      }
    />
  );
}
