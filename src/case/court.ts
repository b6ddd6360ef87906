/** What is usual in a court: the caption and masthead that a chambers has until its profile says otherwise. */
export interface CourtStyles {
  readonly courts: readonly {
    readonly style: string;
    readonly masthead: string;
    readonly courts: readonly string[];
  }[];
  readonly otherCourts: { readonly style: string; readonly masthead: string };
}

export function usualCaption(
  styles: CourtStyles,
  court: string,
): { readonly style: string; readonly masthead: string } {
  const row = styles.courts.find((candidate) => candidate.courts.includes(court)) ?? styles.otherCourts;
  return { style: row.style, masthead: row.masthead };
}
