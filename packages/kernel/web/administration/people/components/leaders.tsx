import { EmptyState, FaultNote, Sheet, toast } from "@tz/ui";
import { Button } from "antd";
import { useState } from "react";
import type { PostView } from "../../../../contract/people/index.ts";
import { useCommand } from "../../../base/index.ts";
import { OrderList, send } from "../../shared/index.ts";
import styles from "../../shared/shared.module.css";
import { directoryKeys } from "../keys.ts";
import { useText } from "../text.ts";

interface LeadersProps {
  unitId: string;
  leaders: readonly PostView[];
}

/** The order of a unit's leaders, as papers and pickers list them. */
export function Leaders({ unitId, leaders }: LeadersProps) {
  const text = useText();
  const [order, setOrder] = useState(leaders);
  const save = useCommand(send, { changes: directoryKeys, onDone: () => toast(text("leaders.saved")) });
  const changed = order.some(({ id }, at) => id !== leaders[at]?.id);
  const postIds = order.map(({ id }) => id);
  return (
    <Sheet title={text("leaders.title")}>
      {leaders.length === 0 ? (
        <EmptyState title={text("leaders.none")} hint={text("leaders.noneHint")} />
      ) : (
        <div className={styles.stack}>
          <p className={styles.hint}>{text("leaders.hint")}</p>
          <OrderList
            label={text("leaders.title")}
            items={order}
            keyOf={({ id }) => id}
            render={({ personName, title }) => (
              <>
                <strong>{personName}</strong> {title}
              </>
            )}
            upLabel={({ personName }) => text("leaders.up", { name: personName })}
            downLabel={({ personName }) => text("leaders.down", { name: personName })}
            onOrder={setOrder}
          />
          <FaultNote error={save.error} />
          {changed && (
            <div className={styles.buttons}>
              <Button
                type="primary"
                loading={save.isPending}
                onClick={() =>
                  save.mutate({ method: "put", path: `/api/units/${unitId}/leaders-order`, body: { postIds } })
                }
              >
                {text("leaders.save")}
              </Button>
              <Button onClick={() => setOrder(leaders)}>{text("leaders.undo")}</Button>
            </div>
          )}
        </div>
      )}
    </Sheet>
  );
}
