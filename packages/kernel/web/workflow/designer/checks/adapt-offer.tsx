import { useMutation } from "@tanstack/react-query";
import { FaultNote } from "@tz/ui";
import { Alert, Button } from "antd";
import type { AdaptedProcess } from "../../../../contract/workflow/index.ts";
import { api, useBilingual } from "../../../base/index.ts";
import { openFile } from "../canvas/file.ts";
import { useDrawing } from "../panel/drawing.tsx";
import { useText } from "../text.ts";
import styles from "./checks.module.css";

interface AdaptOfferProps {
  /** The drawing as it is now. */
  read: () => Promise<string>;
  onReplaced: () => void;
}

/** What may come from another product's way of writing. */
const foreign = ["condition_foreign", "handlers_elsewhere", "timer_wrong", "unsupported"];

/** Offers to write in our way what another product wrote in its own; says afterwards what was changed. */
export function AdaptOffer({ read, onReplaced }: AdaptOfferProps) {
  const text = useText();
  const bilingual = useBilingual();
  const { modeler, faults } = useDrawing();
  const adapt = useMutation({
    mutationFn: async () => {
      const adapted = await api.post<AdaptedProcess>("/api/processes/adapt", { bpmn: await read() });
      if (adapted.changes.length > 0) {
        await openFile(modeler, adapted.bpmn);
        onReplaced();
      }
      return adapted.changes;
    },
  });
  const offers = !adapt.data && faults.some(({ code }) => foreign.includes(code));
  if (!offers && !adapt.data) return null;
  return (
    <div className={styles.adapt}>
      {offers && (
        <Button loading={adapt.isPending} onClick={() => adapt.mutate()}>
          {text("adapt")}
        </Button>
      )}
      <FaultNote error={adapt.error} />
      {adapt.data?.length === 0 && <Alert type="info" title={text("adapt.nothing")} />}
      {adapt.data && adapt.data.length > 0 && (
        <Alert
          type="info"
          title={text("adapt.done")}
          description={
            <ul>
              {adapt.data.map(({ element, message }) => (
                <li key={`${element} ${message.zh}`}>{bilingual(message)}</li>
              ))}
            </ul>
          }
        />
      )}
    </div>
  );
}
