/** Kinds by the harm they do outside: what opens doors, whom it is about, and how things are built. */
const RANKED = [
  /PASSWORD|SECRET|TOKEN|COOKIE|_KEY$|AUTH|^(JWT|OTP|CVV|AZURE_SAS|SESSION_ID|SIGNATURE|WEBHOOK_URL)$/,
  /^(EMAIL|PERSON|PHONE|USERNAME|DOMAIN_USER|ADDRESS|GPS|DATE_OF_BIRTH|SSN|NATIONAL_ID|ID_DOCUMENT|IBAN|BANK_ACCOUNT|CREDIT_CARD|CRYPTO_ADDRESS)$/,
  /^(IPV4|IPV6|HOSTNAME|MAC|WINDOWS_SID|AWS_ACCOUNT_ID)$/,
];

/** Where a kind stands among the others; the lower, the earlier a person should look. */
export function kindRank(piiType: string): number {
  const rank = RANKED.findIndex((kinds) => kinds.test(piiType));
  return rank === -1 ? RANKED.length : rank;
}
