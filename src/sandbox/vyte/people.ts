/** Those who work elsewhere too come first; the first is the organization's admin. */
const named: readonly (readonly [first: string, last: string])[] = [
  ['Ada', 'Byron'],
  ['Grace', 'Hopper'],
  ['Alan', 'Turing'],
  ['Élodie', 'Marchand'],
  ['Jean-Baptiste', 'Lefèvre'],
  ['Nadia', 'Benali'],
  ['Océane', 'Rivière'],
  ['Théo', 'Garnier'],
  ['Inès', 'Vasseur'],
  ['Łukasz', 'Żuraw'],
  ['Chiara', 'Donati'],
  ['Maëlle', 'Kervella'],
];

export interface Person {
  readonly first: string;
  readonly last: string;
  readonly slug: string;
  readonly email: string;
}

/** The person at an index: as many as are wanted, those beyond the named ones made of their names. */
export function personAt(index: number): Person {
  const [first, last] = named[index] ?? madeOf(index);
  const number = index < named.length ? '' : `-${index + 1}`;
  const slug = `${plain(first)}-${plain(last)}${number}`;
  return {
    first,
    last,
    slug,
    email: `${plain(first)}.${plain(last)}${number.replace('-', '.')}@example.com`,
  };
}

function madeOf(index: number): readonly [string, string] {
  const [first] = named[index % named.length] ?? [''];
  const [, last] = named[Math.floor(index / named.length) % named.length] ?? ['', ''];
  return [first, last];
}

/** Letters without their marks, in lower case. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll(/[^a-z-]/g, '');
