import { useBilingual } from "@tz/kernel/web/base";
import { writeSize } from "@tz/ui";
import { type ItemView, type PartView, partRoleWords } from "../../contract/index.ts";
import styles from "../archives.module.css";
import { useText } from "../text.ts";

/** The parts of an item in the order of DA/T 22, each to open and to save. */
export function ItemParts({ item }: { item: ItemView }) {
  const text = useText();
  if (item.parts.length === 0) return <p className={styles.hint}>{text("item.noParts")}</p>;
  return (
    <ol className={styles.parts}>
      {item.parts.map((part) => (
        <Part key={part.place} item={item} part={part} />
      ))}
    </ol>
  );
}

function Part({ item, part }: { item: ItemView; part: PartView }) {
  const text = useText();
  const say = useBilingual();
  const path = `/api/archives/items/${item.id}/parts/${part.place}`;
  return (
    <li>
      <span>{say(partRoleWords[part.role])}</span>
      <span className={styles.partName} title={`SM3 ${part.sm3}`}>
        {part.kept ? (
          <a href={path} target="_blank" rel="noreferrer">
            {part.name}
          </a>
        ) : (
          part.name
        )}
      </span>
      <span className={styles.hint}>
        {part.pages !== null && text("item.pages", { count: part.pages })} {writeSize(part.size)}
      </span>
      {!part.kept && <span className={styles.hint}>{text("item.gone")}</span>}
    </li>
  );
}
