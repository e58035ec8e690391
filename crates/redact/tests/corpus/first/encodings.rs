//! Encodings that vendors put around their values.

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

pub fn base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let mut word = [0_u8; 3];
        word.iter_mut().zip(chunk).for_each(|(to, from)| *to = *from);
        let bits = u32::from_be_bytes([0, word[0], word[1], word[2]]);
        for place in 0..4 {
            let symbol = BASE64[(bits >> (18 - 6 * place)) as usize & 63] as char;
            text.push(if place <= chunk.len() { symbol } else { '=' });
        }
    }
    text
}

/// As in JWT: two other characters and no padding.
pub fn base64_url(bytes: &[u8]) -> String {
    base64(bytes).replace('+', "-").replace('/', "_").replace('=', "")
}

pub fn percent(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(byte as char);
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
        out
    })
}

pub fn json(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, character| {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            other => out.push(other),
        }
        out
    })
}

pub fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// CRC-32 as in zip; the end of GitHub and npm tokens.
pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(crc & 1)))
    })
}

pub fn base62_of_six(mut number: u32) -> String {
    let digits = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut text = [b'0'; 6];
    for place in text.iter_mut().rev() {
        *place = digits[(number % 62) as usize];
        number /= 62;
    }
    text.iter().map(|byte| *byte as char).collect()
}

/// The first 32 bits of the fractional parts of the roots of the first primes, as SHA-256 has them.
fn root_bits(prime: u64, cube: bool) -> u32 {
    // An integer root of prime * 2^(32 * power), so that no float decides.
    let power = if cube { 3 } else { 2 };
    let target = u128::from(prime) << (32 * power);
    let (mut low, mut high) = (0_u128, 1_u128 << 37);
    while low + 1 < high {
        let middle = u128::midpoint(low, high);
        if middle.pow(power) <= target { low = middle } else { high = middle }
    }
    low as u32
}

fn primes() -> Vec<u64> {
    (2..312_u64).filter(|n| (2..*n).all(|d| !n.is_multiple_of(d))).take(64).collect()
}

/// SHA-256, for the checksum in Bitcoin addresses.
pub fn sha256(bytes: &[u8]) -> [u8; 32] {
    let primes = primes();
    let constants: Vec<u32> = primes.iter().map(|prime| root_bits(*prime, true)).collect();
    let mut state: Vec<u32> = primes.iter().take(8).map(|prime| root_bits(*prime, false)).collect();
    let mut message = bytes.to_vec();
    message.push(0x80);
    while message.len() % 64 != 56 {
        message.push(0);
    }
    message.extend_from_slice(&(bytes.len() as u64 * 8).to_be_bytes());
    for block in message.chunks(64) {
        compress(&mut state, &constants, block);
    }
    let mut digest = [0_u8; 32];
    let all = state.iter().flat_map(|word| word.to_be_bytes());
    digest.iter_mut().zip(all).for_each(|(to, from)| *to = from);
    digest
}

fn compress(state: &mut [u32], constants: &[u32], block: &[u8]) {
    let mut w: Vec<u32> = block.chunks(4).map(|c| u32::from_be_bytes([c[0], c[1], c[2], c[3]])).collect();
    for i in 16..64 {
        let small0 = w[i - 15].rotate_right(7) ^ w[i - 15].rotate_right(18) ^ (w[i - 15] >> 3);
        let small1 = w[i - 2].rotate_right(17) ^ w[i - 2].rotate_right(19) ^ (w[i - 2] >> 10);
        w.push(w[i - 16].wrapping_add(small0).wrapping_add(w[i - 7]).wrapping_add(small1));
    }
    let mut v = state.to_vec();
    for i in 0..64 {
        let sum1 = v[4].rotate_right(6) ^ v[4].rotate_right(11) ^ v[4].rotate_right(25);
        let choice = (v[4] & v[5]) ^ (!v[4] & v[6]);
        let first =
            v[7].wrapping_add(sum1).wrapping_add(choice).wrapping_add(constants[i]).wrapping_add(w[i]);
        let sum0 = v[0].rotate_right(2) ^ v[0].rotate_right(13) ^ v[0].rotate_right(22);
        let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
        v.rotate_right(1);
        v[4] = v[4].wrapping_add(first);
        v[0] = first.wrapping_add(sum0).wrapping_add(majority);
    }
    state.iter_mut().zip(&v).for_each(|(to, from)| *to = to.wrapping_add(*from));
}

/// Base58 with the four bytes of checksum that Bitcoin puts behind.
pub fn base58_check(payload: &[u8]) -> String {
    let alphabet = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let mut number = payload.to_vec();
    number.extend_from_slice(&sha256(&sha256(payload))[..4]);
    let zeros = number.iter().take_while(|byte| **byte == 0).count();
    let mut digits = Vec::new();
    while number.iter().any(|byte| *byte != 0) {
        let mut remainder = 0_u32;
        for byte in &mut number {
            let current = (remainder << 8) | u32::from(*byte);
            *byte = (current / 58) as u8;
            remainder = current % 58;
        }
        digits.push(alphabet[remainder as usize] as char);
    }
    "1".repeat(zeros) + &digits.iter().rev().collect::<String>()
}

/// Bech32 (witness version 0) and Bech32m (from 1) of five-bit groups.
pub fn segwit(version: u8, program: &[u8]) -> String {
    let alphabet = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    let mut groups = vec![version];
    let (mut bits, mut count) = (0_u32, 0);
    for byte in program {
        bits = (bits << 8) | u32::from(*byte);
        count += 8;
        while count >= 5 {
            count -= 5;
            groups.push((bits >> count) as u8 & 31);
        }
    }
    if count > 0 {
        groups.push((bits << (5 - count)) as u8 & 31);
    }
    // "bc" expanded as the standard says.
    let mut checked = vec![3, 3, 0, 2, 3];
    checked.extend_from_slice(&groups);
    checked.extend_from_slice(&[0; 6]);
    let sum = polymod(&checked) ^ if version == 0 { 1 } else { 0x2bc8_30a3 };
    groups.extend((0..6).map(|place| (sum >> (5 * (5 - place))) as u8 & 31));
    let body: String = groups.iter().map(|group| alphabet[*group as usize] as char).collect();
    format!("bc1{body}")
}

fn polymod(groups: &[u8]) -> u32 {
    let generator = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    groups.iter().fold(1_u32, |sum, group| {
        let top = sum >> 25;
        let next = ((sum & 0x01ff_ffff) << 5) ^ u32::from(*group);
        (0..5).filter(|bit| (top >> bit) & 1 == 1).fold(next, |next, bit| next ^ generator[bit])
    })
}
