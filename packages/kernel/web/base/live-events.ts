interface LiveEvents {
  /** Any event of the stream, by its type, with its data. */
  onEvent: (type: string, data: unknown) => void;
  /** The stream is away for some seconds: what is shown may be out of date. */
  onLost: () => void;
  /** The stream was away for a while: what happened meanwhile is not known. */
  onReturn: () => void;
}

const firstPause = 2_000; // ms before a closed stream is opened again; doubles up to the longest
const longestPause = 60_000;
const patience = 5_000; // ms without a stream before anybody is told
const hiddenPause = 30_000; // ms after which a hidden tab lets its connection go

/**
 * Listens to a stream of server-sent events of the types given, until the returned function is called. A hidden tab gives its
 * connection back, since a browser allows six to one server by HTTP/1.1 and a clerk has more tabs than that.
 */
export function listen(path: string, types: readonly string[], { onEvent, onLost, onReturn }: LiveEvents) {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = firstPause;
  let openedBefore = false;
  let losing: ReturnType<typeof setTimeout> | undefined;
  let isLost = false;

  const miss = () => {
    losing ??= setTimeout(() => {
      isLost = true;
      onLost();
    }, patience);
  };
  const found = () => {
    clearTimeout(losing);
    losing = undefined;
    isLost = false;
  };
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const rest = () => {
    found();
    close();
  };
  const open = () => {
    close();
    source = new EventSource(path);
    miss();
    source.onopen = () => {
      const isReturn = openedBefore || isLost;
      found();
      pause = firstPause;
      openedBefore = true;
      if (isReturn) onReturn();
    };
    source.onerror = () => {
      miss();
      if (source?.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
      timer = setTimeout(open, pause);
      pause = Math.min(pause * 2, longestPause);
    };
    for (const type of types) {
      source.addEventListener(type, (event: MessageEvent<string>) => onEvent(type, JSON.parse(event.data)));
    }
  };
  const follow = () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(rest, hiddenPause);
    else if (!source || source.readyState === EventSource.CLOSED) open();
  };
  // A pulled cable ends no stream for minutes: the browser knows sooner.
  const drop = () => {
    close();
    miss();
  };
  open();
  document.addEventListener("visibilitychange", follow);
  window.addEventListener("offline", drop);
  window.addEventListener("online", open);
  return () => {
    document.removeEventListener("visibilitychange", follow);
    window.removeEventListener("offline", drop);
    window.removeEventListener("online", open);
    rest();
  };
}
