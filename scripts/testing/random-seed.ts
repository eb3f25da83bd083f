import fc from "fast-check";

/**
 * Whoever hands in a change is judged by that change and not by luck: random tests repeat the same runs. `RANDOM_SEED=new` seeks
 * other ones (fast-check then prints the seed of a failure), `RANDOM_SEED=<number>` repeats what it found.
 */
const wanted = process.env.RANDOM_SEED ?? "20260101";

if (wanted !== "new") fc.configureGlobal({ seed: Number(wanted) });
