import { useNavigate } from "@tanstack/react-router";
import { StatusTag, type Tone } from "@tz/ui";
import { Button, Checkbox } from "antd";
import { api, useCommand } from "../../../base/index.ts";
import { FaultList } from "../checks/fault-list.tsx";
import { RemarkList } from "../checks/remark-list.tsx";
import { draftsKey } from "../queries.ts";
import { useText } from "../text.ts";
import { type Judged, publishable } from "./judged.ts";
import styles from "./many.module.css";

interface JudgedListProps {
  judged: readonly Judged[];
  /** Names of the files that are not to be published. */
  left: ReadonlySet<string>;
  onLeave: (left: ReadonlySet<string>) => void;
}

/** So many faults of a file are shown at once; the others are one press away. */
const AT_ONCE = 3;

const tones: Record<Judged["verdict"]["change"], Tone> = {
  first: "good",
  next: "good",
  same: "plain",
  refused: "warn",
};

/** Each file with its verdict; what is refused says why and how to mend it, and can be taken into the designer. */
export function JudgedList({ judged, left, onLeave }: JudgedListProps) {
  const possible = new Set(publishable(judged));
  const toggle = (file: string, isWanted: boolean) =>
    onLeave(new Set(isWanted ? [...left].filter((one) => one !== file) : [...left, file]));
  return (
    <ul className={styles.files}>
      {judged.map((one) => (
        <li key={one.file}>
          <Checkbox
            checked={possible.has(one) && !left.has(one.file)}
            disabled={!possible.has(one)}
            onChange={({ target }) => toggle(one.file, target.checked)}
          >
            {one.file}
          </Checkbox>
          <Verdict judged={one} />
        </li>
      ))}
    </ul>
  );
}

function Verdict({ judged: { bpmn, verdict } }: { judged: Judged }) {
  const text = useText();
  const navigate = useNavigate();
  const { change, name, number, faults, remarks } = verdict;
  const mend = useCommand((_: undefined, key) => api.post<{ id: string }>("/api/process-drafts", { bpmn }, key), {
    changes: [draftsKey],
    onDone: ({ id }: { id: string }) => void navigate({ to: `/administration/processes/drafts/${id}` }),
  });
  return (
    <div className={styles.verdict}>
      <p>
        <StatusTag tone={tones[change]}>{text(`many.${change}`)}</StatusTag>{" "}
        {change !== "refused" && text("many.version", { name: name ?? "", number: number ?? 1 })}
      </p>
      {faults.length > 0 && (
        <>
          <FaultList faults={faults.slice(0, AT_ONCE)} />
          {faults.length > AT_ONCE && (
            <details>
              <summary>{text("many.more", { count: faults.length - AT_ONCE })}</summary>
              <FaultList faults={faults.slice(AT_ONCE)} />
            </details>
          )}
          <Button size="small" loading={mend.isPending} onClick={() => mend.mutate(undefined)}>
            {text("many.mend")}
          </Button>
        </>
      )}
      <RemarkList remarks={remarks} isBrief />
    </div>
  );
}
