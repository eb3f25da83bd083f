/** A file with more wrong places than this is not read on: the reader counts lines from the beginning for each of them. */
const MOST_WRONG = 500;

interface Context {
  addWarning(warning: { message: string }): void;
}

interface Handler {
  context: Context;
}

/**
 * What the reader of BPMN files is given so that it gives up, by an error, where too much of a file is wrong: without it a few hundred
 * kilobytes keep it busy for minutes.
 */
export const patience = {
  /** Takes the place of the reader's own method, which makes what handles the first element. */
  handler(this: object, type: string): Handler {
    const { handler } = Object.getPrototypeOf(this) as { handler(type: string): Handler };
    const made = handler.call(this, type);
    let context: Context;
    Object.defineProperty(made, "context", {
      get: () => context,
      set: (given: Context) => {
        context = limited(given);
      },
    });
    return made;
  },
};

function limited(context: Context): Context {
  const { addWarning } = context;
  let wrong = 0;
  context.addWarning = (warning) => {
    if (warning.message.startsWith("unparsable")) wrong += 1;
    if (wrong > MOST_WRONG) throw new Error("too much is wrong");
    addWarning.call(context, warning);
  };
  return context;
}
