/** Whatever shows series and their numbers. */
export const numberKeys = [["series"], ["ledger"]] as const;
