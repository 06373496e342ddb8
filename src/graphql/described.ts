/** Values of an enum, each with what it means: one that is left out does not compile. */
export const described = <Value extends string>(
  meanings: Readonly<Record<Value, string>>,
): Readonly<Record<Value, { description: string; value?: undefined }>> => {
  const entries = Object.entries<string>(meanings).map(([value, description]) => [value, { description }]);
  return Object.fromEntries(entries) as Readonly<Record<Value, { description: string }>>;
};

/** Of `UNKNOWN`, in every enum that has it. */
export const unknownWord = "A word of the provider's own: see the raw field beside it.";

export const daysOfTheWeek = {
  MONDAY: 'Monday.',
  TUESDAY: 'Tuesday.',
  WEDNESDAY: 'Wednesday.',
  THURSDAY: 'Thursday.',
  FRIDAY: 'Friday.',
  SATURDAY: 'Saturday.',
  SUNDAY: 'Sunday.',
} as const;
