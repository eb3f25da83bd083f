import { useEffect, useState } from "react";

/** The time of the reader's clock, renewed each minute so that deadlines change colour by themselves. */
export function useNow() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
