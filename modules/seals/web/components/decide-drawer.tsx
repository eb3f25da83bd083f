import { Facts } from "@tz/ui";
import type { SealView } from "../../contract/index.ts";
import styles from "../seals.module.css";
import { useText } from "../text.ts";
import { DecisionDrawer } from "./decision-drawer.tsx";

/** One seal, and what the security administrator decides about it. */
export function DecideDrawer({ seal, onClose }: { seal: SealView; onClose: () => void }) {
  const text = useText();
  const choices = seal.may.filter((one) => one !== "changeKeeper");
  return (
    <DecisionDrawer
      title={seal.name}
      path={`/api/seals/${seal.id}`}
      version={seal.version}
      about={
        <>
          <img className={styles.stamp} src={`/api/seals/${seal.id}/picture`} alt={text("verify.picture")} />
          <Facts
            facts={[
              { label: text("seals.unit"), value: seal.unitName },
              { label: text("own.keeper"), value: seal.keeper.name },
              { label: text("seals.asked"), value: seal.requestedBy },
              { label: text("action.reason"), value: seal.reason, wide: true },
            ]}
          />
        </>
      }
      choices={choices.map((action) => ({
        action,
        name: text(`action.${action}`),
        sentence: text(`action.sentence.${action}`, { name: seal.name, keeper: seal.keeper.name }),
        danger: action === "destroy" || action === "refuse",
        reason: "asked",
      }))}
      onClose={onClose}
    />
  );
}
