/**
 * The mark, among its extensions, of a field of which each visitor may use only so many: every use is counted, so that no
 * two requests may share one.
 */
export const countsVisits = 'convokeCountsVisits';

/** For the field's options. */
export const countingVisits = { extensions: { [countsVisits]: true } };
