/** Those who work elsewhere too come first; the first is whose key it is. */
const named: readonly (readonly [first: string, last: string])[] = [
  ['Ada', 'Byron'],
  ['Grace', 'Hopper'],
  ['Margaret', 'Hamilton'],
  ['Tomás', 'Iglesias'],
  ['Freya', 'Lindqvist'],
  ['Bram', 'de Wit'],
  ['Yuki', 'Hayashi'],
  ['Oluwaseun', 'Adeyemi'],
  ['Siobhán', 'Keane'],
  ['Mateus', 'Carvalho'],
  ['Anneliese', 'Vogt'],
  ['Farid', 'Rahimi'],
  ['Zuzana', 'Horáková'],
  ['Noor', 'Haddad'],
];

export interface Person {
  readonly name: string;
  readonly username: string;
  readonly email: string;
}

/** The person at an index: as many as are wanted, those beyond the named ones made of their names. */
export function personAt(index: number): Person {
  const [first] = named[index % named.length] ?? [''];
  const round = Math.floor(index / named.length);
  const [, last] = named[(index + round) % named.length] ?? ['', ''];
  const number = round === 0 ? '' : `-${index + 1}`;
  const [one, other] = [plain(first), plain(last)];
  return {
    name: `${first} ${last}`,
    username: `${one}-${other}${number}`,
    email: `${one}.${other}${number.replace('-', '.')}@example.com`,
  };
}

/** Letters without their marks, in lower case. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
