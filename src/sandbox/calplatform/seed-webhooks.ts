import type { Random } from '../random.ts';
import { clients, owner } from './account.ts';
import { triggers } from './facts/values.ts';
import type { Webhook } from './state.ts';

/** The owner's, then the configured client's, then two of another client. */
export function seedWebhooks(scale: number, random: Random): Webhook[] {
  const [configured, second] = clients;
  return [
    ...hooks(owner.id, 'user', 6 * scale, random),
    ...hooks(configured.id, 'client', 5 * scale, random),
    ...hooks(second.id, 'other', 2, random),
  ];
}

/** The third of each has no secret and the second no template: neither has to be given. */
const hooks = (of: Webhook['owner'], word: string, count: number, random: Random): Webhook[] =>
  Array.from({ length: Math.max(1, Math.round(count)) }, (_, index) => ({
    id: random.uuid(),
    owner: of,
    subscriberUrl: `https://hooks.example.com/${word}/${index + 1}`,
    active: index % 4 !== 3,
    triggers: random.shuffle(ordinary).slice(0, 1 + (index % 4)),
    payloadTemplate: index % 5 === 1 ? null : '{"type":"{{type}}","booker":"{{attendees.0.name}}"}',
    secret: index % 5 === 2 ? null : `CANARY-calplatform-webhook-${random.hex(8)}`,
    version: '2021-10-20',
  }));

const ordinary = triggers.filter((trigger) => trigger !== 'DELEGATION_CREDENTIAL_ERROR');
