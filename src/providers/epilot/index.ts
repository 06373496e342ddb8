import { defineProvider } from '../../contract/provider.ts';
import { once } from '../../kit/asking.ts';
import { inParts } from '../../kit/in-parts.ts';
import { explain } from './errors.ts';
import { groupWrites } from './group-writes.ts';
import { groups } from './groups.ts';
import { addresses } from './ids.ts';
import { invitations } from './invitations.ts';
import { legacy } from './legacy.ts';
import { login } from './login.ts';
import { navigations } from './navigations.ts';
import { operations } from './operations.ts';
import { organizations } from './organizations.ts';
import { ownSettings } from './own-settings.ts';
import { passkeys } from './passkeys.ts';
import { passwordReset } from './password-reset.ts';
import { credentials, type EpilotLink, settings } from './settings.ts';
import { signUps } from './sign-up.ts';
import { tokens } from './tokens.ts';
import { userWrites } from './user-writes.ts';
import { readViewer, users } from './users.ts';
import { lists, publicVerbs, verbs } from './verbs.ts';

const notPassedOn =
  'the account is configured without publicActs, so it passes on no acts that need no credential';

/** @param resetAnswerMs after how many milliseconds a request for a password reset is answered, always */
export const epilotWith = ({ resetAnswerMs }: { readonly resetAnswerMs: number }) =>
  defineProvider({
    id: 'epilot',
    label: 'epilot',
    docs: 'https://docs.epilot.io/api/user',
    origin: 'https://user.sls.epilot.io',
    // Those of writes to the vendor's Entity API: it states none for users, and none at all for reads.
    limits: { perMinute: 500, concurrent: 5 },
    operations,
    verbs,
    lists,
    addresses,
    credentials,
    settings,
    authorize: ({ token }) => ({ credential: 'token', headers: { authorization: `Bearer ${token}` } }),
    withheld: (granted) =>
      granted.settings.publicActs ? {} : Object.fromEntries(publicVerbs.map((verb) => [verb, notPassedOn])),
    publicVerbs: { verbs: publicVerbs, perMinute: 10 },
    explain,
    connect: inParts(
      (link: EpilotLink) => ({ link, viewer: once(() => readViewer(link)) }),
      [
        ({ link, viewer }) => users(link, viewer),
        ({ link }) => userWrites(link),
        ({ viewer }) => organizations(viewer),
        ({ link }) => groups(link),
        ({ link }) => groupWrites(link),
        ({ link }) => invitations(link),
        ({ link }) => ownSettings(link),
        ({ link }) => navigations(link),
        ({ link }) => passkeys(link),
        ({ link }) => login(link),
        ({ link }) => tokens(link),
        ({ link }) => passwordReset(link, resetAnswerMs),
        ({ link }) => signUps(link),
        ({ link }) => legacy(link),
      ],
    ),
  });

export const epilot = epilotWith({ resetAnswerMs: 1_000 });
