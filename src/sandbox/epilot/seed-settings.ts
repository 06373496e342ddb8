import { isoOf, type Organization, startOfTime } from './state.ts';

const day = 86_400_000;

/** Values of every kind that JSON has. They tell the two organizations apart. */
export function seedSettings({ slug, settings }: Organization): void {
  const seeded = {
    calendar: {
      visible_calendars: { calendar_ids: [slug, 'holidays'] },
      week_start: 'monday',
      show_weekends: false,
    },
    navigation: { collapsed: true, width: 280 + slug.length, pinned: null },
    search: { recent: [`heat pump ${slug}`, 'boiler'], 'last query': null, 'a/b %': slug },
  };
  for (const [scope, values] of Object.entries(seeded)) {
    const held = Object.entries(values).map(
      ([key, value], at) =>
        [
          key,
          {
            value,
            created_at: isoOf(startOfTime - (30 + at) * day),
            updated_at: isoOf(startOfTime - (3 + at) * day),
          },
        ] as const,
    );
    settings.set(scope, new Map(held));
  }
}
