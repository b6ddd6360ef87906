/** The case file of a report of about thirty pages. */
export function makeLongCase(incidents?: number): object;
