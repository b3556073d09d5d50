// The browser's half of blind signatures, RSABSSA-SHA384-PSS-Randomized (RFC 9474): the site signs a random token without seeing it, and
// cannot tell later whose it was. Nothing here is sent or stored. Names follow the RFC, and RFC 8017 for the encoding. crypto.subtle is
// there on https and on localhost only.

const HASH = 'SHA-384';
const HASH_BYTES = 48;
const SALT_BYTES = 48;
const PREFIX_BYTES = 32;
const TOKEN_BYTES = 32;
const MODULUS_BYTES = 256;

// SubjectPublicKeyInfo in DER has but one form for an RSA key of 2048 bits and exponent 65537: these bytes, the modulus, the exponent.
const BEFORE_MODULUS = fromHex('30820122300d06092a864886f70d01010105000382010f003082010a0282010100');
const EXPONENT = fromHex('0203010001');

// Crockford's base 32: no two characters look alike.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Reads the public key of a round and team.
 * @param {Uint8Array} spki
 * @returns {{modulus: bigint, exponent: bigint}}
 * @throws {RangeError} It is anything else, or has bytes before or after it.
 */
export function readPublicKey(spki) {
  const end = BEFORE_MODULUS.length + MODULUS_BYTES;
  const modulus = spki.slice(BEFORE_MODULUS.length, end);
  const isKey = areEqual(spki.slice(0, BEFORE_MODULUS.length), BEFORE_MODULUS)
    && areEqual(spki.slice(end), EXPONENT)
    && modulus[0] >= 0x80
    && modulus.at(-1) % 2 === 1;
  if (!isKey) throw new RangeError('not the public key of a round');
  return { modulus: toNumber(modulus), exponent: 65537n };
}

/**
 * What people compare to see that all were given the same key: the first 160 bits of the key's SHA-256, in eight groups of four.
 * @param {Uint8Array} spki
 * @returns {Promise<string>}
 */
export async function fingerprint(spki) {
  readPublicKey(spki);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', spki));
  const bits = [...digest.slice(0, 20)].map(byte => byte.toString(2).padStart(8, '0')).join('');
  const characters = bits.match(/.{5}/g).map(five => ALPHABET[parseInt(five, 2)]).join('');
  return characters.match(/.{4}/g).join(' ');
}

/** A token of this browser's own, from which a credential is made. */
export function makeToken() {
  return randomBytes(TOKEN_BYTES);
}

/**
 * Prepare (section 4.1): a random prefix, so that nobody can know beforehand what is signed.
 * @param {Uint8Array} token
 * @param {Uint8Array} [prefix] Given by tests only.
 * @returns {Uint8Array} What the signature will be for.
 */
export function prepare(token, prefix = randomBytes(PREFIX_BYTES)) {
  return concatenate(prefix, token);
}

/**
 * Blind (section 4.2).
 * @param {{modulus: bigint, exponent: bigint}} key
 * @param {Uint8Array} prepared
 * @param {{salt?: Uint8Array, r?: bigint}} [random] Given by tests only.
 * @returns {Promise<{blinded: Uint8Array, inverse: bigint}>} What is sent to be signed, and what takes the blind off again.
 * @throws {RangeError} The number shares a divisor with the modulus, or is out of range.
 */
export async function blind(key, prepared, { salt = randomBytes(SALT_BYTES), r = randomBelow(key.modulus) } = {}) {
  if (r <= 0n || r >= key.modulus) throw new RangeError('the blind is out of range');
  const encoded = toNumber(await encode(prepared, bitsOf(key.modulus) - 1, salt));
  // Only for what it throws: the RFC blinds no message that shares a divisor with the modulus.
  invert(encoded, key.modulus);
  const inverse = invert(r, key.modulus);
  const blinded = encoded * power(r, key.exponent, key.modulus) % key.modulus;
  return { blinded: toBytes(blinded, bytesOf(key.modulus)), inverse };
}

/**
 * Finalize (section 4.4). Gives a signature out only after it was verified.
 * @param {{modulus: bigint, exponent: bigint}} key
 * @param {Uint8Array} prepared
 * @param {Uint8Array} blindSignature The site's answer.
 * @param {bigint} inverse
 * @returns {Promise<Uint8Array>} The signature.
 * @throws {RangeError} The answer is not a signature for what was asked.
 */
export async function finalize(key, prepared, blindSignature, inverse) {
  const length = bytesOf(key.modulus);
  if (blindSignature.length !== length) throw new RangeError('the blind signature has another length');
  const signature = toBytes(toNumber(blindSignature) * inverse % key.modulus, length);
  if (!await verify(key, prepared, signature)) throw new RangeError('the signature is not good');
  return signature;
}

/**
 * Base64url without padding: the one spelling that the site reads.
 * @param {Uint8Array} bytes
 */
export function toText(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * Reads what toText writes.
 * @param {string} text
 * @param {number} length Bytes that it must have.
 * @returns {Uint8Array}
 * @throws {RangeError} It is anything else.
 */
export function fromText(text, length) {
  if (/^[\w-]*$/.test(text) && text.length === Math.ceil(length * 4 / 3)) {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), character => character.charCodeAt(0));
    if (toText(bytes) === text) return bytes;
  }

  throw new RangeError('not base64url of that length');
}

async function verify(key, prepared, signature) {
  const numbers = { kty: 'RSA', n: toText(toBytes(key.modulus, bytesOf(key.modulus))), e: toText(toBytes(key.exponent, bytesOf(key.exponent))) };
  const imported = await crypto.subtle.importKey('jwk', numbers, { name: 'RSA-PSS', hash: HASH }, false, ['verify']);
  return crypto.subtle.verify({ name: 'RSA-PSS', saltLength: SALT_BYTES }, imported, signature, prepared);
}

// EMSA-PSS-ENCODE (RFC 8017, section 9.1.1), with SHA-384 and MGF1.
async function encode(message, emBits, salt) {
  const emLen = Math.ceil(emBits / 8);
  const mHash = await hash(message);
  const h = await hash(concatenate(new Uint8Array(8), mHash, salt));
  const ps = new Uint8Array(emLen - salt.length - HASH_BYTES - 2);
  const db = concatenate(ps, Uint8Array.of(0x01), salt);
  const dbMask = await mgf1(h, db.length);
  const maskedDb = db.map((byte, i) => byte ^ dbMask[i]);
  maskedDb[0] &= 0xff >> (8 * emLen - emBits);
  return concatenate(maskedDb, h, Uint8Array.of(0xbc));
}

// MGF1 (RFC 8017, section B.2.1). The counter stays far below 256: its first three bytes are 0.
async function mgf1(seed, length) {
  let mask = new Uint8Array();
  for (let counter = 0; mask.length < length; counter++) {
    mask = concatenate(mask, await hash(concatenate(seed, Uint8Array.of(0, 0, 0, counter))));
  }

  return mask.slice(0, length);
}

async function hash(bytes) {
  return new Uint8Array(await crypto.subtle.digest(HASH, bytes));
}

function randomBytes(length) {
  return crypto.getRandomValues(new Uint8Array(length));
}

// From 1 to below the modulus, each as likely as the others: what is too large is drawn again.
function randomBelow(modulus) {
  const length = bytesOf(modulus);
  const spareBits = 8 * length - bitsOf(modulus);
  while (true) {
    const bytes = randomBytes(length);
    bytes[0] &= 0xff >> spareBits;
    const number = toNumber(bytes);
    if (number > 0n && number < modulus) return number;
  }
}

function power(base, exponent, modulus) {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = result * result % modulus;
    if (bit === '1') result = result * base % modulus;
  }

  return result;
}

// Euclid's extended algorithm.
function invert(number, modulus) {
  let [dividend, divisor] = [modulus, number];
  let [before, inverse] = [0n, 1n];
  while (divisor > 0n) {
    const quotient = dividend / divisor;
    [dividend, divisor] = [divisor, dividend % divisor];
    [before, inverse] = [inverse, before - quotient * inverse];
  }

  if (dividend !== 1n) throw new RangeError('a number that shares a divisor with the modulus has no inverse');
  return before < 0n ? before + modulus : before;
}

function bitsOf(number) {
  return number.toString(2).length;
}

function bytesOf(number) {
  return Math.ceil(bitsOf(number) / 8);
}

function toNumber(bytes) {
  return BigInt(`0x${[...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')}`);
}

function toBytes(number, length) {
  return fromHex(number.toString(16).padStart(2 * length, '0'));
}

function fromHex(text) {
  return Uint8Array.from(text.match(/../g), pair => parseInt(pair, 16));
}

function concatenate(...parts) {
  return Uint8Array.from(parts.flatMap(part => [...part]));
}

function areEqual(some, others) {
  return some.length === others.length && some.every((byte, i) => byte === others[i]);
}
