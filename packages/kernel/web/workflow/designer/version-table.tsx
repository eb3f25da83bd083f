import { DateText } from "@tz/ui";
import { Button } from "antd";
import type { ProcessVersionView } from "../../../contract/workflow/index.ts";
import styles from "./designer.module.css";
import { useText } from "./text.ts";

interface VersionTableProps {
  processId: string;
  name: string;
  versions: readonly ProcessVersionView[];
  shown: number | undefined;
  onShow: (number: number) => void;
  /** Draws on, from this version. */
  onDraft: (number: number) => void;
  /** With the version before. */
  onCompare: (number: number) => void;
}

/** Every version with what runs on it, the newest first. */
export function VersionTable({ processId, name, versions, shown, onShow, onDraft, onCompare }: VersionTableProps) {
  const text = useText();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={text("versions.title")}>
        <thead>
          <tr>
            <th scope="col">{text("version")}</th>
            <th scope="col">{text("version.at")}</th>
            <th scope="col">{text("version.by")}</th>
            <th scope="col">{text("versions.running")}</th>
            <th scope="col">{text("versions.acts")}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, number, publishedAt, publishedBy, running }) => (
            <tr key={id}>
              <td>{text("version.numbered", { number })}</td>
              <td>
                <DateText value={publishedAt} form="minute" />
              </td>
              <td>{publishedBy ?? text("version.system")}</td>
              <td>{running}</td>
              <td>
                <span className={styles.buttons}>
                  <Button
                    size="small"
                    aria-label={text("versions.show", { number })}
                    disabled={number === shown}
                    onClick={() => onShow(number)}
                  >
                    {text("versions.look")}
                  </Button>
                  {number > 1 && (
                    <Button
                      size="small"
                      aria-label={text("versions.compareWith", { number, before: number - 1 })}
                      onClick={() => onCompare(number)}
                    >
                      {text("versions.compare")}
                    </Button>
                  )}
                  {number !== versions[0]?.number && (
                    <Button
                      size="small"
                      aria-label={text("versions.draftFrom", { number })}
                      onClick={() => onDraft(number)}
                    >
                      {text("versions.return")}
                    </Button>
                  )}
                  <Button
                    size="small"
                    href={`/api/processes/${processId}/versions/${number}/file`}
                    download={`${name}-${number}.bpmn`}
                    aria-label={text("versions.downloadNumber", { number })}
                  >
                    {text("versions.download")}
                  </Button>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
