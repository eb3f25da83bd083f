/** What the signature's dictionary calls the program; files that name it must be exact to the byte. */
export const APPLICATION = "/Prop_Build<</App<</Name/Tongzheng>>>>";
