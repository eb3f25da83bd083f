const format = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" });

/** The day in Beijing, as ISO date, whatever time zone the process has. */
export const officeDay = (moment: Date): string => format.format(moment);
