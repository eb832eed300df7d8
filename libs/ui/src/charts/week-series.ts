export interface WeekLinePoint {
  key: string;
  /** "Week of 7 September". */
  words: string;
  /** What stands under the axis here, if anything: "Sept". */
  tick?: string;
}

/** The look of a series: the subject is solid, the comparison is dashed with open diamonds. */
export type SeriesLook = 'subject' | 'second' | 'third' | 'fourth' | 'comparison';

export interface WeekLineSeries {
  name: string;
  look: SeriesLook;
  /** One rate a week, 0 to 1; undefined where there is none. */
  rates: readonly (number | undefined)[];
}
