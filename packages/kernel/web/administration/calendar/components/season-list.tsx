import type { Season } from "../../../../contract/calendar/index.ts";
import { useText } from "../text.ts";

/** Working hours by season. */
export function SeasonList({ seasons }: { seasons: readonly Season[] | null }) {
  const text = useText();
  if (!seasons) return <p>{text("hours.inherited")}</p>;
  return (
    <ul>
      {seasons.map(({ from, hours }) => (
        <li key={from}>
          {text("hours.season", {
            month: Number(from.slice(0, 2)),
            day: Number(from.slice(3)),
            hours: hours.map((span) => `${span.from}–${span.to}`).join(text("comma")),
          })}
        </li>
      ))}
    </ul>
  );
}
