/** On which the window that was at an identity provider tells the others how that ended. */
export const confirmedChannel = "stet-confirmed";
