/** Words that are written in capitals wherever they stand. */
const ACRONYMS = new Set([
  "API",
  "AWS",
  "CPF",
  "DNS",
  "GCP",
  "IBAN",
  "ID",
  "IMEI",
  "IP",
  "JWT",
  "MAC",
  "NHS",
  "PGP",
  "PII",
  "SIP",
  "SSH",
  "SSN",
  "URI",
  "URL",
  "UUID",
  "VIN",
]);

/** Kinds whose names say more than their letters. */
const NAMES: Readonly<Record<string, string>> = {
  IPV4: "IPv4 address",
  IPV6: "IPv6 address",
  MAC: "MAC address",
  EMAIL: "Email address",
  PERSON: "Name of a person",
  HOSTNAME: "Host name",
  USERNAME: "User name",
  PHONE: "Phone number",
  CREDIT_CARD: "Card number",
  GITHUB_TOKEN: "GitHub token",
  GITLAB_TOKEN: "GitLab token",
  SENDGRID_KEY: "SendGrid key",
};

/** The kind of a value in words: `AWS_ACCESS_KEY` is `AWS access key`. */
export function kindWords(piiType: string): string {
  const named = NAMES[piiType];
  if (named !== undefined) {
    return named;
  }
  const words = piiType.split("_").map((word) => (ACRONYMS.has(word) ? word : word.toLowerCase()));
  const phrase = words.join(" ");
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
