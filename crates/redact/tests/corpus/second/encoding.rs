//! The encodings and checksums that real tokens and addresses carry.

const STANDARD: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const URL_SAFE: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn base64_with(alphabet: &[u8; 64], bytes: &[u8], pad: bool) -> String {
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let joined =
            chunk.iter().fold(0u32, |sum, byte| (sum << 8) | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..=chunk.len() {
            out.push(alphabet[(joined >> (18 - 6 * place)) as usize & 63] as char);
        }
        if pad {
            out.push_str(&"="[..usize::from(chunk.len() < 3)].repeat(3 - chunk.len()));
        }
    }
    out
}

pub fn base64(bytes: &[u8]) -> String {
    base64_with(STANDARD, bytes, true)
}

pub fn base64_url(bytes: &[u8]) -> String {
    base64_with(URL_SAFE, bytes, false)
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// CRC-32 as in zip; forges end their tokens with it.
pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(
            crc ^ u32::from(*byte),
            |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 },
        )
    })
}

/// Six characters of base 62, digits first, as GitHub and npm write their checksum.
pub fn base62_of_six(mut number: u32) -> String {
    let digits = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut out = [b'0'; 6];
    for place in out.iter_mut().rev() {
        *place = digits[(number % 62) as usize];
        number /= 62;
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn primes() -> impl Iterator<Item = u64> {
    (2u64..).filter(|n| (2..*n).take_while(|d| d * d <= *n).all(|d| n % d != 0))
}

/// The first 32 bits behind the point of a root, found without floats: root = floor(n^(1/k) * 2^32).
fn fraction_of_root(n: u64, k: u32) -> u32 {
    let (mut low, mut high) = (0u128, 1u128 << 37);
    while high - low > 1 {
        let middle = u128::midpoint(low, high);
        // For the cube the product would pass 128 bits at the top of the range; such middles are too big anyway.
        let power = (1..k).try_fold(middle, |product, _| product.checked_mul(middle));
        if power.is_some_and(|power| power <= u128::from(n) << (32 * k)) {
            low = middle
        } else {
            high = middle
        }
    }
    (low & 0xffff_ffff) as u32
}

pub fn sha256(message: &[u8]) -> [u8; 32] {
    let constants: Vec<u32> = primes().take(64).map(|prime| fraction_of_root(prime, 3)).collect();
    let mut state: Vec<u32> = primes().take(8).map(|prime| fraction_of_root(prime, 2)).collect();
    let mut padded = message.to_vec();
    padded.push(0x80);
    while padded.len() % 64 != 56 {
        padded.push(0);
    }
    padded.extend_from_slice(&(message.len() as u64 * 8).to_be_bytes());
    for block in padded.chunks(64) {
        sha256_block(&mut state, block, &constants);
    }
    let mut out = [0; 32];
    for (place, word) in out.chunks_mut(4).zip(state) {
        place.copy_from_slice(&word.to_be_bytes());
    }
    out
}

fn sha256_block(state: &mut [u32], block: &[u8], constants: &[u32]) {
    let mut w: Vec<u32> = block.chunks(4).map(|c| u32::from_be_bytes([c[0], c[1], c[2], c[3]])).collect();
    for i in 16..64 {
        let s0 = w[i - 15].rotate_right(7) ^ w[i - 15].rotate_right(18) ^ (w[i - 15] >> 3);
        let s1 = w[i - 2].rotate_right(17) ^ w[i - 2].rotate_right(19) ^ (w[i - 2] >> 10);
        w.push(w[i - 16].wrapping_add(s0).wrapping_add(w[i - 7]).wrapping_add(s1));
    }
    let mut v = state.to_vec();
    for i in 0..64 {
        let s1 = v[4].rotate_right(6) ^ v[4].rotate_right(11) ^ v[4].rotate_right(25);
        let choice = (v[4] & v[5]) ^ (!v[4] & v[6]);
        let first = v[7].wrapping_add(s1).wrapping_add(choice).wrapping_add(constants[i]).wrapping_add(w[i]);
        let s0 = v[0].rotate_right(2) ^ v[0].rotate_right(13) ^ v[0].rotate_right(22);
        let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
        v.rotate_right(1);
        v[4] = v[4].wrapping_add(first);
        v[0] = first.wrapping_add(s0).wrapping_add(majority);
    }
    for (sum, part) in state.iter_mut().zip(v) {
        *sum = sum.wrapping_add(part);
    }
}

/// Base 58 with the four bytes of double SHA-256 that Bitcoin appends.
pub fn base58_check(payload: &[u8]) -> String {
    let alphabet = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let mut bytes = payload.to_vec();
    bytes.extend_from_slice(&sha256(&sha256(payload))[..4]);
    let mut digits: Vec<u32> = Vec::new();
    for byte in &bytes {
        let mut carry = u32::from(*byte);
        for digit in &mut digits {
            carry += *digit << 8;
            *digit = carry % 58;
            carry /= 58;
        }
        while carry > 0 {
            digits.push(carry % 58);
            carry /= 58;
        }
    }
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    "1".repeat(zeros)
        + &digits.iter().rev().map(|digit| alphabet[*digit as usize] as char).collect::<String>()
}

fn bech32_polymod(values: impl Iterator<Item = u8>) -> u32 {
    let generator = [0x3b6a_57b2u32, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    values.fold(1, |sum, value| {
        let top = sum >> 25;
        let moved = ((sum & 0x01ff_ffff) << 5) ^ u32::from(value);
        (0..5).filter(|bit| (top >> bit) & 1 == 1).fold(moved, |sum, bit| sum ^ generator[bit])
    })
}

/// Bech32 (constant 1) or bech32m (constant 0x2bc830a3) of bytes behind an optional witness version.
pub fn bech32(prefix: &str, version: Option<u8>, bytes: &[u8], constant: u32) -> String {
    let mut data: Vec<u8> = version.into_iter().collect();
    let (mut held, mut bits) = (0u32, 0);
    for byte in bytes {
        held = (held << 8) | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            data.push((held >> bits) as u8 & 31);
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        data.push((held << (5 - bits)) as u8 & 31);
    }
    let expanded = prefix.bytes().map(|b| b >> 5).chain([0]).chain(prefix.bytes().map(|b| b & 31));
    let sum = bech32_polymod(expanded.chain(data.iter().copied()).chain([0; 6])) ^ constant;
    data.extend((0..6).map(|place| (sum >> (5 * (5 - place))) as u8 & 31));
    let alphabet = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    format!("{prefix}1{}", data.iter().map(|value| alphabet[*value as usize] as char).collect::<String>())
}
