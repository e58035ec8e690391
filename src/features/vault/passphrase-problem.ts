/** NIST SP 800-63B asks for at least 8; the core refuses fewer for a new vault. */
export const PASSPHRASE_CHARACTERS_MIN = 8;

export interface PassphraseWords {
  readonly passphrase: string;
  /** Typed a second time for a new vault, because it can never be asked for again. */
  readonly repeated: string;
}

/** Why the form cannot be sent yet; the message is empty while the person has only begun. */
export function passphraseProblem(
  { passphrase, repeated }: PassphraseWords,
  isNew: boolean,
): { readonly message: string } | null {
  if (passphrase === "") {
    return { message: "" };
  }
  if (!isNew) {
    return null;
  }
  if ([...passphrase].length < PASSPHRASE_CHARACTERS_MIN) {
    return { message: `At least ${PASSPHRASE_CHARACTERS_MIN} characters.` };
  }
  return passphrase === repeated ? null : { message: repeated === "" ? "" : "The two passphrases differ." };
}
