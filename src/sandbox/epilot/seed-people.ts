import type { Profile } from './accounts.ts';

const firstNames = [
  ...[
    'Amelie',
    'Bastian',
    'Clara',
    'Deniz',
    'Elif',
    'Fabian',
    'Greta',
    'Hannes',
    'Ines',
    'Jannik',
    'Katja',
    'Lukas',
  ],
  ...['Mina', 'Noah', 'Olivia', 'Paweł', 'Renée', 'Søren', 'Thea', 'Ulla', 'Vera', 'Wiebke', 'Xaver', 'Zoë'],
] as const;

/** 31 of them: prime, so that pairing them with 24 first names repeats nobody before all pairs are used up. */
const lastNames = [
  ...[
    'Adler',
    'Becker',
    'Çelik',
    'Dietrich',
    'Engel',
    'Fuchs',
    'Gärtner',
    'Hoffmann',
    'Ibrahim',
    'Jäger',
    'Krüger',
  ],
  ...[
    'Lorenz',
    'Müller',
    'Neumann',
    'Östberg',
    'Peters',
    'Quandt',
    'Richter',
    'Schröder',
    'Thiel',
    'Ullrich',
  ],
  ...['Vogt', 'Wagner', 'Xander', 'Yılmaz', 'Zimmermann', 'Łukasik', 'Nguyen', 'Novák', 'Brandt', 'Seidel'],
] as const;

/** Full name and e-mail of the n-th user of an organization, counting from 1. */
export function personAt({ people, inventedFrom }: Profile, n: number): readonly [string, string] {
  const known = people[n - 1];
  return known ?? invented(inventedFrom + 2 * (n - 1 - people.length));
}

function invented(index: number): readonly [string, string] {
  const first = firstNames[index % firstNames.length] ?? '';
  const last = lastNames[(index + Math.floor(index / firstNames.length)) % lastNames.length] ?? '';
  const round = Math.floor(index / (firstNames.length * lastNames.length));
  const name = round === 0 ? `${first} ${last}` : `${first} ${last} ${round + 1}`;
  return [name, `${slugOf(name)}@example.com`];
}

/** Letters that do not come apart into a plain one and a mark. */
const plain: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ı: 'i' };

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[łøı]/g, (letter) => plain[letter] ?? letter)
    .replaceAll(/[^a-z0-9 ]/g, '')
    .replaceAll(' ', '.');
