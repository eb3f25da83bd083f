/** Whatever shows a unit, a person or a post: they name each other, so a change to one renews them all. */
export const directoryKeys = [["units"], ["unit"], ["departments"], ["people"], ["person"], ["directory"]] as const;
export const groupKeys = [["unitGroups"]] as const;
export const regionKeys = [["regions"]] as const;
