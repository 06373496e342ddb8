/**
 * The mark, among its extensions, of a field of which each visitor may use only so many: every use is counted, so that no
 * two requests may share one.
 */
export const countsVisits = 'convokeCountsVisits';

/** For the field's options. */
export const countingVisits = { extensions: { [countsVisits]: true } };

/**
 * The mark of a field that tells of this very moment, and not only of what the providers say: its answer does not hold as
 * long as they say the same.
 */
export const isOfTheMoment = 'convokeIsOfTheMoment';

/** For the field's options. */
export const ofTheMoment = { extensions: { [isOfTheMoment]: true } };
