import { hash, verify } from '@node-rs/argon2';

/** `Algorithm.Argon2id`, which the package declares as a constant that compilers of single files cannot read. */
const argon2id = 2;

/** Argon2id with the parameters OWASP recommends: 19 MiB, two passes, one lane. */
const options = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password nobody has: verified against for unknown users, so that they take as long to refuse as known ones. */
const nobody = hash('không ai có mật khẩu này', options);

export function hashPassword(password: string): Promise<string> {
  return hash(password, options);
}

/** True when the password is the one hashed. Does the same work whether there is an account or not. */
export async function passwordMatches(hashed: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(hashed ?? (await nobody), password);
  return matches && hashed !== undefined;
}
