/** What only epilot has: typed extras of the main types, and acts of its own. */
import './epilot/user.ts';
import './epilot/group.ts';
import './epilot/navigation.ts';
import './epilot/settings.ts';
import './epilot/passkeys.ts';
import './epilot/invitations.ts';
import './epilot/login.ts';
import './epilot/tokens.ts';
import './epilot/legacy.ts';
import './epilot/sign-up.ts';
