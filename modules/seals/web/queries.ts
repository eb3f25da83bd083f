/** Begins the keys of everything that is read of seals. */
export const sealsKey = ["seals"];
