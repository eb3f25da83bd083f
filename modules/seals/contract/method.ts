/** The name of the way to sign in, as sessions and the security rules have it. */
export const certificateMethod = "certificate";
