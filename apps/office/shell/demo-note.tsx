import { useQuery } from "@tanstack/react-query";
import { api } from "@tz/kernel/web/base";
import { useText } from "../text.ts";
import styles from "./office-layout.module.css";

const lookAgain = 5000; // ms

/** Says in a demo that was started just now that its papers are still on their way. */
export function DemoNote() {
  const text = useText();
  const { data } = useQuery({
    queryKey: ["demo"],
    queryFn: () => api.get<{ filling: boolean }>("/api/demo"),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) => (state.data?.filling ? lookAgain : false),
  });
  if (!data?.filling) return null;
  return (
    <p role="status" className={styles.demo} data-print="hide">
      {text("demo.filling")}
    </p>
  );
}
