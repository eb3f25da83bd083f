import type { SignedOpinions } from "@tz/kernel/web/base";
import { Handwriting } from "@tz/kernel/web/workflow";
import { DateText, Sheet } from "@tz/ui";
import { useText } from "../text.ts";
import type { opinionsOf } from "./opinions.ts";
import styles from "./paper-page.module.css";

/** 拟办意见, 批示意见, 办理结果: what was written, by whom and when, in the order of the handling sheet. */
export function OpinionParts({ parts, signed }: { parts: ReturnType<typeof opinionsOf>; signed: SignedOpinions }) {
  const text = useText();
  if (parts.length === 0) return null;
  return (
    <Sheet title={text("opinions.title")}>
      <dl className={styles.opinions}>
        {parts.map(({ part, opinions }) => (
          <div key={part}>
            <dt>{text(`opinions.${part}`)}</dt>
            {opinions.map(({ key, name, place, opinion, handwriting, at }) => (
              <dd key={key}>
                <p>{opinion}</p>
                {handwriting && <Handwriting fileId={handwriting} name={name} />}
                <p className={styles.signed}>
                  <strong>{name}</strong> <span>{place}</span> <DateText value={at} form="minute" />{" "}
                  {signed.mark(at, name)} {signed.picture(at, name)}
                </p>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
