/** For whatever there is because of OAuth clients alone. */
export const deprecationReason =
  'The only provider with OAuth clients has marked them and their webhooks as going to be removed, and names no date.';
